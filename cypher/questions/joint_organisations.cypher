// title: Organisations by the events that they held or attended together
// chinese: 共同办会的机构
// topic: organisations
// params: limit = 50
// returns: organisation, other, events, example
// example: 哪些单位一起办过活动？
MATCH (o:Organisation)-[:HOSTED|ATTENDED]->(e:Event)<-[:HOSTED|ATTENDED]-(other:Organisation)
WHERE o.uid < other.uid
WITH o, other, count(DISTINCT e) AS events, min(e.name) AS example
RETURN o.name AS organisation, other.name AS other, events, example
ORDER BY events DESC, organisation, other
LIMIT $limit
