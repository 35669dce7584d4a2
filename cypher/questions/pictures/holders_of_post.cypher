// title: Who held a post in an organisation
// params: post = '州长', organisation = '青岭州'
// returns: path, body
MATCH path = (p:Person)-[h:HOLDS]->(r:Role)
WHERE r.name = $post AND r.organisation CONTAINS $organisation
OPTIONAL MATCH body = (r)-[:IN]->(:Organisation)
RETURN path, body
ORDER BY h.uid
LIMIT 200
