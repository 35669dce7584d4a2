// title: Events by uid
// params: events = ['e-zhiliang']
// returns: uid, name, aliases, kind, date, end_date
// example: the events that a person attended
MATCH (e:Event)
WHERE e.uid IN $events
RETURN e.uid AS uid, e.name AS name, coalesce(e.aliases, []) AS aliases, e.kind AS kind, e.date AS date, e.end_date AS end_date
ORDER BY uid
