// title: Who reports on a topic, by words in headlines
// chinese: 某题目的记者
// topic: reports
// params: topic = '质量', limit = 50
// returns: person, kind, articles, first, last
// example: 质量方面的报道谁写得多？
MATCH (p:Person)-[c:CREDITED]->(a:Article)
WHERE a.headline CONTAINS $topic
WITH p, c.kind AS kind, count(DISTINCT a) AS articles, min(a.published) AS first, max(a.published) AS last
RETURN p.name AS person, kind, articles, first, last
ORDER BY articles DESC, person, kind, p.uid
LIMIT $limit
