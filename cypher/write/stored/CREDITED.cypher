// title: The CREDITED relationships and their fingerprints; without one they are not ours
// params:
// returns: uids, fingerprints
MATCH ()-[r:CREDITED]->()
WHERE r.uid IS NOT NULL
RETURN collect(r.uid) AS uids, collect(coalesce(r.fingerprint, '')) AS fingerprints
