// title: Who met two persons at different events in a span of years
// params: a = '罗立新', b = '林海', from = '2025', to = '2026', size = 60, limit = 100
// returns: path
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
MATCH path = (a)-[:ATTENDED]->(e:Event)<-[:ATTENDED]-(m:Person)-[:ATTENDED]->(f:Event)<-[:ATTENDED]-(b)
WHERE e.uid IN near AND f.uid IN far AND e.uid <> f.uid AND m.uid <> a.uid AND m.uid <> b.uid
RETURN path
ORDER BY e.uid, m.uid, f.uid
LIMIT $limit
