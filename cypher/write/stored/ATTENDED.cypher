// title: The ATTENDED relationships that this tool wrote
// params:
// returns: uid, fingerprint
MATCH ()-[r:ATTENDED]->()
WHERE r.fingerprint IS NOT NULL
RETURN r.uid AS uid, r.fingerprint AS fingerprint
