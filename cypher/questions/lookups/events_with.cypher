// title: Events whose name or alias has two pairs of characters, whatever marks stand in the name
// params: start = '全州', stop = '会议', limit = 100
// returns: uid, name, aliases, kind, date, end_date
// example: a name asked without the dots, quotes or spaces that it is stored with
MATCH (e:Event)
WHERE (e.name CONTAINS $start AND e.name CONTAINS $stop) OR any(form IN coalesce(e.aliases, []) WHERE form CONTAINS $start AND form CONTAINS $stop)
RETURN e.uid AS uid, e.name AS name, coalesce(e.aliases, []) AS aliases, e.kind AS kind, e.date AS date, e.end_date AS end_date
ORDER BY size(name), name, uid
LIMIT $limit
