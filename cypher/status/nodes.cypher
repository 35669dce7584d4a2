// title: How many nodes of each label this tool wrote
// params:
// returns: kind, count
MATCH (n)
WHERE n.fingerprint IS NOT NULL
RETURN labels(n)[0] AS kind, count(n) AS count
ORDER BY kind
