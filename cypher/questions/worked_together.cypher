// title: Who held posts in the same organisation as a person at the same time, and from when to when
// chinese: 与某人共事的人
// topic: connections
// params: person = '林海', limit = 100
// returns: person, other, organisation, post, other_post, from, to
// example: 林海和谁共过事？
MATCH (p:Person)-[h:HOLDS]->(r:Role)-[:IN]->(o:Organisation)
WHERE p.name = $person
MATCH (o)<-[:IN]-(s:Role)<-[g:HOLDS]-(other:Person)
WHERE other.uid <> p.uid
WITH p, r, o, s, other, coalesce(h.since, h.first_seen) AS a, coalesce(h.until, h.last_seen) AS b, coalesce(g.since, g.first_seen) AS c, coalesce(g.until, g.last_seen) AS d
WHERE a <= d AND c <= b
RETURN p.name AS person, other.name AS other, o.name AS organisation, r.name AS post, s.name AS other_post, CASE WHEN a > c THEN a ELSE c END AS from, CASE WHEN b < d THEN b ELSE d END AS to
ORDER BY from, other, organisation, post, other_post
LIMIT $limit
