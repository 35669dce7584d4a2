// title: Who met two persons at different events in a span of years
// params: a = '罗立新', b = '林海', from = '2025', to = '2026', size = 60, limit = 100
// returns: path
MATCH (a:Person)-[:ATTENDED]->(e:Event)
WHERE a.name = $a AND e.date >= $from AND e.date <= $to
MATCH (e)<-[:ATTENDED]-(x:Person)
WITH a, e, count(DISTINCT x) AS there
WHERE there <= $size
MATCH path = (a)-[:ATTENDED]->(e)<-[:ATTENDED]-(m:Person)-[:ATTENDED]->(f:Event)<-[:ATTENDED]-(b:Person)
WHERE b.name = $b AND m.uid <> a.uid AND b.uid <> m.uid AND f.uid <> e.uid AND f.date >= $from AND f.date <= $to
RETURN path
ORDER BY e.uid, m.uid, f.uid
LIMIT $limit
