// title: The LOCATED_IN relationships and their fingerprints; without one they are not ours
// params:
// returns: uid, fingerprint
MATCH ()-[r:LOCATED_IN]->()
WHERE r.uid IS NOT NULL
RETURN r.uid AS uid, r.fingerprint AS fingerprint
