// title: Places, all of them
// params:
// returns: uid, name, level
MATCH (n:Place)
RETURN n.uid AS uid, n.name AS name, n.level AS level
ORDER BY uid
