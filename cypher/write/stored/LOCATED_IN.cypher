// title: The LOCATED_IN relationships that this tool wrote
// params:
// returns: uid, fingerprint
MATCH ()-[r:LOCATED_IN]->()
WHERE r.fingerprint IS NOT NULL
RETURN r.uid AS uid, r.fingerprint AS fingerprint
