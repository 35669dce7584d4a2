// title: Events by uid
// params: uids = ['0123456789abcdef']
// returns: uid, name, aliases, kind, date, end_date
UNWIND $uids AS given
MATCH (n:Event {uid: given})
RETURN n.uid AS uid, n.name AS name, n.aliases AS aliases, n.kind AS kind, n.date AS date, n.end_date AS end_date
ORDER BY uid
