// title: Who held a post in an organisation, and when
// chinese: 某职务的历任者
// topic: posts
// params: post = '州长', organisation = '青岭州'
// returns: post, person, since, until, first_seen, last_seen, how, former, sentence
// example: 青岭州的历任州长是谁？
MATCH (p:Person)-[h:HOLDS]->(r:Role)
WHERE r.name = $post AND r.organisation CONTAINS $organisation
RETURN r.organisation + r.name AS post, p.name AS person, h.since AS since, h.until AS until, h.first_seen AS first_seen, h.last_seen AS last_seen, h.how AS how, h.former AS former, head(h.quotes) AS sentence
ORDER BY post, coalesce(since, until, first_seen, ''), person, h.uid
LIMIT 200
