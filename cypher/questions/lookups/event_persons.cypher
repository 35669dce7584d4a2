// title: Persons who took part in events, with their parts and the posts that the reports give them there
// params: events = ['e-zhiliang']
// returns: event, uid, name, aliases, parts, mode, role, evidence, quotes
// example: 谁参加了全州质量工作会议？
MATCH (p:Person)-[a:ATTENDED]->(e:Event)
WHERE e.uid IN $events
RETURN e.uid AS event, p.uid AS uid, p.name AS name, coalesce(p.aliases, []) AS aliases, a.parts AS parts, a.mode AS mode, a.as_role AS role, a.evidence AS evidence, a.quotes AS quotes
ORDER BY event, name, uid
