// title: Events, all of them
// params:
// returns: uid, name, aliases, kind, date, end_date
MATCH (n:Event)
RETURN n.uid AS uid, n.name AS name, n.aliases AS aliases, n.kind AS kind, n.date AS date, n.end_date AS end_date
ORDER BY uid
