// title: Places by uid
// params: uids = ['0123456789abcdef']
// returns: uid, name, level
UNWIND $uids AS given
MATCH (n:Place {uid: given})
RETURN n.uid AS uid, n.name AS name, n.level AS level
ORDER BY uid
