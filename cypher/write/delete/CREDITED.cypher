// title: Delete CREDITED relationships that this tool wrote
// params: uids
// returns: deleted
UNWIND $uids AS uid
MATCH ()-[r:CREDITED {uid: uid}]->()
WHERE r.fingerprint IS NOT NULL
DELETE r
RETURN count(*) AS deleted
