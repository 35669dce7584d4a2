// title: The Place nodes and their fingerprints; without one they are not ours
// params:
// returns: uids, fingerprints
MATCH (n:Place)
WHERE n.uid IS NOT NULL
RETURN collect(n.uid) AS uids, collect(coalesce(n.fingerprint, '')) AS fingerprints
