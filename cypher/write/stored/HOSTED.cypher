// title: The HOSTED relationships and their fingerprints; without one they are not ours
// params:
// returns: uid, fingerprint
MATCH ()-[r:HOSTED]->()
WHERE r.uid IS NOT NULL
RETURN r.uid AS uid, r.fingerprint AS fingerprint
