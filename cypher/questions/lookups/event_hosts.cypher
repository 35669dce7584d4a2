// title: Organisations that held events
// params: events = ['e-zhiliang']
// returns: event, uid, name, aliases, evidence, quotes
// example: 全州质量工作会议由谁主办？
MATCH (o:Organisation)-[h:HOSTED]->(e:Event)
WHERE e.uid IN $events
RETURN e.uid AS event, o.uid AS uid, o.name AS name, coalesce(o.aliases, []) AS aliases, h.evidence AS evidence, h.quotes AS quotes
ORDER BY event, name, uid
