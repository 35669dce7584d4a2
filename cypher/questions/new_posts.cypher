// title: Posts first seen, or begun by an article's words, in a month
// chinese: 某月新见的职务
// topic: posts
// params: month = '2025-09', limit = 200
// returns: person, post, organisation, since, first_seen, how, sentence
// example: 2025年9月谁有了新职务？
MATCH (p:Person)-[h:HOLDS]->(r:Role)
WHERE (h.first_seen STARTS WITH $month OR h.since STARTS WITH $month) AND NOT coalesce(h.former, false)
RETURN p.name AS person, r.name AS post, r.organisation AS organisation, h.since AS since, h.first_seen AS first_seen, h.how AS how, head(h.quotes) AS sentence
ORDER BY person, coalesce(organisation, ''), post, h.uid
LIMIT $limit
