// title: Who attended an event, in which post
// params: event = '质量工作会议'
// returns: path, post
MATCH (e:Event)
WHERE e.name CONTAINS $event OR $event IN coalesce(e.aliases, [])
WITH DISTINCT e
MATCH path = (p:Person)-[a:ATTENDED]->(e)
OPTIONAL MATCH post = (p)-[:HOLDS]->(r:Role)
WHERE r.uid = a.as_role
RETURN path, post
ORDER BY e.uid, p.uid
LIMIT 300
