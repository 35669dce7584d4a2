// title: The events that an organisation held, and who was there
// params: organisation = '青岭州', limit = 200
// returns: path, people
MATCH path = (o:Organisation)-[:HOSTED]->(e:Event)
WHERE o.name = $organisation OR $organisation IN coalesce(o.aliases, [])
OPTIONAL MATCH people = (e)<-[:ATTENDED]-(p:Person)
RETURN path, people
ORDER BY e.uid, p.uid
LIMIT $limit
