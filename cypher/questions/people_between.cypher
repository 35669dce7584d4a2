// title: Who met two persons at different events in a span of years; no meetings larger than a size
// chinese: 两人之间的中间人
// topic: connections
// params: a = '罗立新', b = '林海', from = '2025', to = '2026', size = 60, limit = 50
// returns: person, with_a, with_b, date_a, date_b
// example: 谁能把罗立新和林海联系起来？
MATCH (a:Person)-[:ATTENDED]->(e:Event)
WHERE a.name = $a AND e.date >= $from AND e.date <= $to
MATCH (e)<-[:ATTENDED]-(x:Person)
WITH a, e, count(DISTINCT x) AS there
WHERE there <= $size
WITH a, collect(e.uid) AS near
MATCH (b:Person)-[:ATTENDED]->(f:Event)
WHERE b.name = $b AND b.uid <> a.uid AND f.date >= $from AND f.date <= $to
MATCH (f)<-[:ATTENDED]-(x:Person)
WITH a, near, b, f, count(DISTINCT x) AS there
WHERE there <= $size
WITH a, near, b, collect(f.uid) AS far
MATCH (e:Event)<-[:ATTENDED]-(m:Person)-[:ATTENDED]->(f:Event)
WHERE e.uid IN near AND f.uid IN far AND e.uid <> f.uid AND m.uid <> a.uid AND m.uid <> b.uid
RETURN m.name AS person, e.name AS with_a, f.name AS with_b, e.date AS date_a, f.date AS date_b
ORDER BY person, date_a, date_b, with_a, with_b, m.uid
LIMIT $limit
