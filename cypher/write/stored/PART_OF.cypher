// title: The PART_OF relationships and their fingerprints; without one they are not ours
// params:
// returns: uids, fingerprints
MATCH ()-[r:PART_OF]->()
WHERE r.uid IS NOT NULL
RETURN collect(r.uid) AS uids, collect(coalesce(r.fingerprint, '')) AS fingerprints
