// title: The PART_OF relationships and their fingerprints; without one they are not ours
// params:
// returns: uid, fingerprint
MATCH ()-[r:PART_OF]->()
WHERE r.uid IS NOT NULL
RETURN r.uid AS uid, r.fingerprint AS fingerprint
