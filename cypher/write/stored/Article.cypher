// title: The Article nodes and their fingerprints; without one they are not ours
// params:
// returns: uid, fingerprint
MATCH (n:Article)
WHERE n.uid IS NOT NULL
RETURN n.uid AS uid, n.fingerprint AS fingerprint
