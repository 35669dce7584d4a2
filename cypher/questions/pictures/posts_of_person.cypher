// title: The posts of a person and their organisations
// params: person = '魏红梅'
// returns: path, body
MATCH path = (p:Person)-[h:HOLDS]->(r:Role)
WHERE p.name = $person OR $person IN coalesce(p.aliases, [])
OPTIONAL MATCH body = (r)-[:IN]->(:Organisation)
RETURN path, body
ORDER BY h.uid
LIMIT 200
