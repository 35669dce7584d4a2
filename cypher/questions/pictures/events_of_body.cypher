// title: The events that an organisation held, and who was there
// params: organisation = '青岭州', limit = 200
// returns: path, people
MATCH (o:Organisation)
WHERE o.name = $organisation OR $organisation IN coalesce(o.aliases, [])
WITH DISTINCT o
MATCH path = (o)-[:HOSTED]->(e:Event)
OPTIONAL MATCH people = (e)<-[:ATTENDED]-(p:Person)
RETURN path, people
ORDER BY e.uid, p.uid
LIMIT $limit
