// title: Where a person went on inspections and visits, and who came along
// params: person = '沈国栋', limit = 100
// returns: path, place, others
MATCH path = (p:Person)-[a:ATTENDED]->(e:Event)
WHERE p.name = $person AND e.kind = '调研'
OPTIONAL MATCH place = (e)-[:HELD_AT]->(:Place)
OPTIONAL MATCH others = (e)<-[:ATTENDED]-(other:Person)
WHERE other.uid <> p.uid
RETURN path, place, others
ORDER BY e.uid, other.uid
LIMIT $limit
