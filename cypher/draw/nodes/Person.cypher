// title: Persons by uid
// params: uids = ['0123456789abcdef']
// returns: uid, name, aliases
UNWIND $uids AS given
MATCH (n:Person {uid: given})
RETURN n.uid AS uid, n.name AS name, n.aliases AS aliases
ORDER BY uid
