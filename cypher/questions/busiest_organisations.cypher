// title: The organisations that hold or attend most events
// chinese: 活动最多的机构
// topic: organisations
// params: limit = 50
// returns: organisation, held, attended
// example: 哪些单位活动最多？
MATCH (o:Organisation)-[h:HOSTED|ATTENDED]->(e:Event)
WITH o, sum(CASE WHEN type(h) = 'HOSTED' THEN 1 ELSE 0 END) AS held, sum(CASE WHEN type(h) = 'ATTENDED' THEN 1 ELSE 0 END) AS attended
RETURN o.name AS organisation, held, attended
ORDER BY held DESC, attended DESC, organisation, o.uid
LIMIT $limit
