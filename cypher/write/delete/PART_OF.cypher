// title: Delete PART_OF relationships that this tool wrote
// params: uids
// returns: deleted
UNWIND $uids AS uid
MATCH ()-[r:PART_OF {uid: uid}]->()
WHERE r.fingerprint IS NOT NULL
DELETE r
RETURN count(*) AS deleted
