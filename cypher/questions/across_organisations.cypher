// title: Which organisations' people meet, by the number of events
// chinese: 哪些机构的人常碰面
// topic: organisations
// params: limit = 50
// returns: organisation, other, events
// example: 哪些单位的人经常一起开会？
MATCH (o:Organisation)<-[:IN]-(r:Role)<-[:HOLDS]-(p:Person)-[a:ATTENDED]->(e:Event)
WHERE a.as_role = r.uid
WITH DISTINCT o, e
WITH e, collect(o) AS bodies
UNWIND bodies AS o
UNWIND bodies AS other
WITH o, other, e
WHERE o.uid < other.uid
RETURN o.name AS organisation, other.name AS other, count(e) AS events
ORDER BY events DESC, organisation, other
LIMIT $limit
