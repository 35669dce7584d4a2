// title: The most frequent participants by month
// chinese: 每月活动最多的人
// topic: people
// params: from = '2025-01', to = '2025-12', least = 1, limit = 200
// returns: month, person, events
// example: 每个月谁参加的活动最多？
MATCH (p:Person)-[:ATTENDED]->(e:Event)
WHERE size(e.date) >= 7 AND substring(e.date, 0, 7) >= $from AND substring(e.date, 0, 7) <= $to
WITH substring(e.date, 0, 7) AS month, p, count(DISTINCT e) AS events
WHERE events >= $least
RETURN month, p.name AS person, events
ORDER BY month, events DESC, person, p.uid
LIMIT $limit
