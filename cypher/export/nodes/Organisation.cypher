// title: Organisations, all of them
// params:
// returns: uid, name, aliases, kind
MATCH (n:Organisation)
RETURN n.uid AS uid, n.name AS name, n.aliases AS aliases, n.kind AS kind
ORDER BY uid
