// title: The HELD_AT relationships that this tool wrote
// params:
// returns: uid, fingerprint
MATCH ()-[r:HELD_AT]->()
WHERE r.fingerprint IS NOT NULL
RETURN r.uid AS uid, r.fingerprint AS fingerprint
