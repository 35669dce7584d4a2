// title: Persons of one name kept apart, with their posts: one person or several?
// chinese: 待核对的同名人
// topic: reports
// params: limit = 100
// returns: person, uid, posts, articles
// example: 哪些同名的人需要核对？
MATCH (p:Person)
WITH p.name AS shared, count(p) AS persons
WHERE persons > 1
MATCH (q:Person)
WHERE q.name = shared
OPTIONAL MATCH (q)-[:HOLDS]->(r:Role)
WITH q, collect(DISTINCT coalesce(r.organisation, '') + r.name) AS posts
OPTIONAL MATCH (q)-[:MENTIONED_IN]->(a:Article)
WITH q, posts, count(DISTINCT a) AS articles
RETURN q.name AS person, q.uid AS uid, posts, articles
ORDER BY person, uid
LIMIT $limit
