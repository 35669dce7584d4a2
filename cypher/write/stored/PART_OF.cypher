// title: The PART_OF relationships that this tool wrote
// params:
// returns: uid, fingerprint
MATCH ()-[r:PART_OF]->()
WHERE r.fingerprint IS NOT NULL
RETURN r.uid AS uid, r.fingerprint AS fingerprint
