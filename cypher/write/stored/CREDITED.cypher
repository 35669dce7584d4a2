// title: The CREDITED relationships that this tool wrote
// params:
// returns: uid, fingerprint
MATCH ()-[r:CREDITED]->()
WHERE r.fingerprint IS NOT NULL
RETURN r.uid AS uid, r.fingerprint AS fingerprint
