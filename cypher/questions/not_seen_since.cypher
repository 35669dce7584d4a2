// title: People who were in several articles, but in none since a day
// chinese: 不再见报的人
// topic: people
// params: day = '2025-06-01', least = 2, limit = 100
// returns: person, articles, last_seen
// example: 谁很久没有见报了？
MATCH (p:Person)-[:MENTIONED_IN]->(a:Article)
WITH p, count(DISTINCT a) AS articles, max(a.published) AS last_seen
WHERE articles >= $least AND last_seen < $day
RETURN p.name AS person, articles, last_seen
ORDER BY articles DESC, last_seen, person, p.uid
LIMIT $limit
