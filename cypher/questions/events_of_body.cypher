// title: The events that an organisation held
// chinese: 某机构主办的活动
// topic: organisations
// params: organisation = '青岭州', limit = 200
// returns: organisation, date, event, kind, attendees
// example: 青岭州开过哪些会？
MATCH (o:Organisation)-[:HOSTED]->(e:Event)
WHERE o.name = $organisation OR $organisation IN coalesce(o.aliases, [])
OPTIONAL MATCH (e)<-[:ATTENDED]-(p:Person)
WITH o, e, count(p) AS attendees
RETURN o.name AS organisation, e.date AS date, e.name AS event, e.kind AS kind, attendees
ORDER BY organisation, coalesce(date, ''), event, e.uid
LIMIT $limit
