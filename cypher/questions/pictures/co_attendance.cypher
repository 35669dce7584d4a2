// title: The people who met a person at meetings of no more than a size
// params: person = '沈国栋', size = 20, limit = 200
// returns: path
MATCH (p:Person)-[:ATTENDED]->(e:Event)
WHERE p.name = $person
MATCH (e)<-[:ATTENDED]-(x:Person)
WITH p, e, count(DISTINCT x) AS there
WHERE there > 1 AND there <= $size
MATCH path = (p)-[:ATTENDED]->(e)<-[:ATTENDED]-(other:Person)
RETURN path
ORDER BY e.uid, other.uid
LIMIT $limit
