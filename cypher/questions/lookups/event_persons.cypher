// title: Persons who took part in events, with their parts and the posts that the reports give them there
// params: events = ['e-zhiliang']
// returns: event, uid, name, aliases, parts, mode, post, organisation, evidence, quotes
// example: 谁参加了全州质量工作会议？
MATCH (p:Person)-[a:ATTENDED]->(e:Event)
WHERE e.uid IN $events
OPTIONAL MATCH (r:Role) WHERE r.uid = a.as_role
OPTIONAL MATCH (r)-[:IN]->(o:Organisation)
RETURN e.uid AS event, p.uid AS uid, p.name AS name, coalesce(p.aliases, []) AS aliases, a.parts AS parts, a.mode AS mode, r.name AS post, coalesce(o.name, r.organisation) AS organisation, a.evidence AS evidence, a.quotes AS quotes
ORDER BY event, name, uid, organisation
