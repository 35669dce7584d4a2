// title: The events at a place or at a place within it, and who was there
// params: place = '清水县', limit = 200
// returns: path, people
MATCH (l:Place)-[:PART_OF*0..5]->(within:Place)
WHERE within.name = $place
MATCH path = (e:Event)-[:HELD_AT]->(l)
OPTIONAL MATCH people = (e)<-[:ATTENDED]-(p:Person)
RETURN path, people
ORDER BY e.uid, p.uid
LIMIT $limit
