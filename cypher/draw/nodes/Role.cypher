// title: Roles by uid
// params: uids = ['0123456789abcdef']
// returns: uid, name, organisation
UNWIND $uids AS given
MATCH (n:Role {uid: given})
RETURN n.uid AS uid, n.name AS name, n.organisation AS organisation
ORDER BY uid
