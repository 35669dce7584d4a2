// title: Delete Organisation nodes that this tool wrote and nothing points to any more
// params: uids
// returns: deleted
UNWIND $uids AS uid
MATCH (n:Organisation {uid: uid})
WHERE n.fingerprint IS NOT NULL AND NOT EXISTS { (n)--() }
DELETE n
RETURN count(*) AS deleted
