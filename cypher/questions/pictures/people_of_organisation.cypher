// title: The posts of an organisation and who holds or held them
// params: organisation = '青岭州'
// returns: path
MATCH (o:Organisation)
WHERE o.name = $organisation OR $organisation IN coalesce(o.aliases, [])
WITH DISTINCT o
MATCH path = (p:Person)-[h:HOLDS]->(r:Role)-[:IN]->(o)
RETURN path
ORDER BY h.uid
LIMIT 300
