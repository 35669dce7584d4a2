// title: Who met two persons at different events in a span of years; no meetings larger than a size
// chinese: 两人之间的中间人
// topic: connections
// params: a = '罗立新', b = '林海', from = '2025', to = '2026', size = 60, limit = 50
// returns: person, with_a, with_b, date_a, date_b
// example: 谁能把罗立新和林海联系起来？
MATCH (a:Person)-[:ATTENDED]->(e:Event)
WHERE a.name = $a AND e.date >= $from AND e.date <= $to
MATCH (e)<-[:ATTENDED]-(m:Person)
WITH a, e, collect(DISTINCT m) AS there
WHERE size(there) <= $size
UNWIND there AS m
WITH a, e, m
WHERE m.uid <> a.uid
MATCH (m)-[:ATTENDED]->(f:Event)<-[:ATTENDED]-(b:Person)
WHERE b.name = $b AND b.uid <> m.uid AND f.uid <> e.uid AND f.date >= $from AND f.date <= $to
RETURN m.name AS person, e.name AS with_a, f.name AS with_b, e.date AS date_a, f.date AS date_b
ORDER BY person, date_a, date_b, with_a, with_b, m.uid
LIMIT $limit
