// title: The events at a place or at a place within it
// chinese: 某地的活动
// topic: events
// params: place = '清水县', limit = 200
// returns: place, date, event, kind, sentence
// example: 清水县有过哪些活动？
MATCH (l:Place)-[:PART_OF*0..5]->(within:Place)
WHERE within.name = $place
MATCH (e:Event)-[h:HELD_AT]->(l)
RETURN l.name AS place, e.date AS date, e.name AS event, e.kind AS kind, head(h.quotes) AS sentence
ORDER BY coalesce(date, ''), event, place, e.uid
LIMIT $limit
