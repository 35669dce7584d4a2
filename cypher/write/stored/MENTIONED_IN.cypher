// title: The MENTIONED_IN relationships that this tool wrote
// params:
// returns: uid, fingerprint
MATCH ()-[r:MENTIONED_IN]->()
WHERE r.fingerprint IS NOT NULL
RETURN r.uid AS uid, r.fingerprint AS fingerprint
