// title: The HOLDS relationships that this tool wrote
// params:
// returns: uid, fingerprint
MATCH ()-[r:HOLDS]->()
WHERE r.fingerprint IS NOT NULL
RETURN r.uid AS uid, r.fingerprint AS fingerprint
