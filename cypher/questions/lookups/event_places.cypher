// title: Places where events were held
// params: events = ['e-zhiliang']
// returns: event, uid, name, aliases, evidence, quotes
// example: 全州质量工作会议在哪里召开？
MATCH (e:Event)-[h:HELD_AT]->(l:Place)
WHERE e.uid IN $events
RETURN e.uid AS event, l.uid AS uid, l.name AS name, coalesce(l.aliases, []) AS aliases, h.evidence AS evidence, h.quotes AS quotes
ORDER BY event, name, uid
