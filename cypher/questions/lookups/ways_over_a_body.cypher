// title: The bodies where two persons hold or held posts, with the posts
// params: left = ['p-halik'], right = ['p-wei']
// returns: one, body, other
// example: kg why 哈力克·沙吾提 魏红梅
MATCH (a:Person)-[:HOLDS]->(x:Role)-[:IN]->(o:Organisation)
WHERE a.uid IN $left
MATCH (o)<-[:IN]-(y:Role)<-[:HOLDS]-(b:Person)
WHERE b.uid IN $right
RETURN DISTINCT x.uid AS one, o.uid AS body, y.uid AS other
ORDER BY body, one, other
