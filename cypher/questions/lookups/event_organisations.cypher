// title: Organisations that took part in events
// params: events = ['e-zhiliang']
// returns: event, uid, name, aliases, parts, evidence, quotes
// example: 哪些单位参加了全州质量工作会议？
MATCH (o:Organisation)-[a:ATTENDED]->(e:Event)
WHERE e.uid IN $events
RETURN e.uid AS event, o.uid AS uid, o.name AS name, coalesce(o.aliases, []) AS aliases, a.parts AS parts, a.evidence AS evidence, a.quotes AS quotes
ORDER BY event, name, uid
