// title: Where a person went on inspections and visits
// chinese: 某人的调研
// topic: people
// params: person = '沈国栋', limit = 100
// returns: person, date, place, event, sentence
// example: 沈国栋去哪里调研过？
MATCH (p:Person)-[a:ATTENDED]->(e:Event)
WHERE p.name = $person AND e.kind = '调研'
OPTIONAL MATCH (e)-[:HELD_AT]->(l:Place)
RETURN p.name AS person, e.date AS date, l.name AS place, e.name AS event, head(a.quotes) AS sentence
ORDER BY coalesce(date, ''), event, coalesce(place, ''), e.uid
LIMIT $limit
