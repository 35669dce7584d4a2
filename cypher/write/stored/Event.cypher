// title: The Event nodes and their fingerprints; without one they are not ours
// params:
// returns: uid, fingerprint
MATCH (n:Event)
WHERE n.uid IS NOT NULL
RETURN n.uid AS uid, n.fingerprint AS fingerprint
