// title: The IN relationships that this tool wrote
// params:
// returns: uid, fingerprint
MATCH ()-[r:IN]->()
WHERE r.fingerprint IS NOT NULL
RETURN r.uid AS uid, r.fingerprint AS fingerprint
