// title: The events of a person in a span of time, with their places
// params: person = '沈国栋', from = '2025-01-01', to = '2025-12-31'
// returns: path, place
MATCH (p:Person)
WHERE p.name = $person OR $person IN coalesce(p.aliases, [])
WITH DISTINCT p
MATCH path = (p)-[a:ATTENDED]->(e:Event)
WHERE e.date >= $from AND e.date <= $to
OPTIONAL MATCH place = (e)-[:HELD_AT]->(:Place)
RETURN path, place
ORDER BY e.date, a.uid
LIMIT 200
