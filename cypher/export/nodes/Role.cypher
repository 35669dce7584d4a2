// title: Roles, all of them
// params:
// returns: uid, name, organisation
MATCH (n:Role)
RETURN n.uid AS uid, n.name AS name, n.organisation AS organisation
ORDER BY uid
