// title: Whom a person meets from other organisations, with the bodies that both stood for
// chinese: 与外单位的谁碰面
// topic: connections
// params: person = '沈国栋', limit = 100
// returns: person, organisation, other, other_organisation, events, last
// example: 沈国栋常和外单位的谁碰面？
MATCH (p:Person)-[a:ATTENDED]->(e:Event)
WHERE p.name = $person
MATCH (p)-[:HOLDS]->(r:Role)-[:IN]->(o:Organisation)
WHERE r.uid = a.as_role
MATCH (e)<-[b:ATTENDED]-(other:Person)-[:HOLDS]->(s:Role)-[:IN]->(body:Organisation)
WHERE s.uid = b.as_role AND other.uid <> p.uid AND body.uid <> o.uid
RETURN p.name AS person, o.name AS organisation, other.name AS other, body.name AS other_organisation, count(DISTINCT e) AS events, max(e.date) AS last
ORDER BY events DESC, other, other_organisation, organisation
LIMIT $limit
