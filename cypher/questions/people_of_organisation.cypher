// title: Who held a post in an organisation on a day, by the articles
// chinese: 某日在机构任职的人
// topic: organisations
// params: organisation = '青岭州', day = '2025-09-20'
// returns: organisation, person, post, since, until, first_seen, last_seen
// example: 2025年9月谁在青岭州任职？
MATCH (o:Organisation)
WHERE o.name = $organisation OR $organisation IN coalesce(o.aliases, [])
WITH DISTINCT o
MATCH (p:Person)-[h:HOLDS]->(r:Role)-[:IN]->(o)
WHERE coalesce(h.since, h.first_seen) <= $day AND coalesce(h.until, h.last_seen) >= $day
RETURN o.name AS organisation, p.name AS person, r.name AS post, h.since AS since, h.until AS until, h.first_seen AS first_seen, h.last_seen AS last_seen
ORDER BY organisation, post, person, h.uid
LIMIT 500
