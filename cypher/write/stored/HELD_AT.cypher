// title: The HELD_AT relationships and their fingerprints; without one they are not ours
// params:
// returns: uid, fingerprint
MATCH ()-[r:HELD_AT]->()
WHERE r.uid IS NOT NULL
RETURN r.uid AS uid, r.fingerprint AS fingerprint
