// title: Organisations by uid
// params: uids = ['0123456789abcdef']
// returns: uid, name, aliases, kind
UNWIND $uids AS given
MATCH (n:Organisation {uid: given})
RETURN n.uid AS uid, n.name AS name, n.aliases AS aliases, n.kind AS kind
ORDER BY uid
