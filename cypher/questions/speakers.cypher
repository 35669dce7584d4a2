// title: Who speaks most, in a span of time
// chinese: 谁讲话最多
// topic: people
// params: from = '2025-01-01', to = '2025-12-31', limit = 50
// returns: person, spoke, attended
// example: 谁讲话最多？
MATCH (p:Person)-[a:ATTENDED]->(e:Event)
WHERE e.date >= $from AND e.date <= $to
WITH p, count(e) AS attended, sum(CASE WHEN '发言' IN a.parts THEN 1 ELSE 0 END) AS spoke
WHERE spoke > 0
RETURN p.name AS person, spoke, attended
ORDER BY spoke DESC, person, p.uid
LIMIT $limit
