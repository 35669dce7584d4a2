// title: How many relationships of each type this tool wrote
// params:
// returns: kind, count
MATCH ()-[r]->()
WHERE r.fingerprint IS NOT NULL
RETURN type(r) AS kind, count(r) AS count
ORDER BY kind
