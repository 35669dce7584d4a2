// title: The Event nodes and their fingerprints; without one they are not ours
// params:
// returns: uids, fingerprints
MATCH (n:Event)
WHERE n.uid IS NOT NULL
RETURN collect(n.uid) AS uids, collect(coalesce(n.fingerprint, '')) AS fingerprints
