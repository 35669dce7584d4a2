// title: Who meets a person, small meetings counting more than large ones
// chinese: 常与某人同场的人
// topic: connections
// params: person = '沈国栋', limit = 50
// returns: person, other, events, weight
// example: 谁经常和沈国栋一起开会？
MATCH (p:Person)-[:ATTENDED]->(e:Event)
WHERE p.name = $person
MATCH (e)<-[:ATTENDED]-(anyone:Person)
WITH p, e, count(DISTINCT anyone) AS size
WHERE size > 1
MATCH (e)<-[:ATTENDED]-(other:Person)
WHERE other.uid <> p.uid
WITH p, other, count(DISTINCT e) AS events, sum(1.0 / (size - 1)) AS weight
RETURN p.name AS person, other.name AS other, events, round(weight * 1000) / 1000.0 AS weight
ORDER BY weight DESC, other
LIMIT $limit
