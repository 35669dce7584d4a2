// title: Who held the posts of a person before and after
// chinese: 前任和继任
// topic: posts
// params: person = '魏红梅'
// returns: person, post, other, place, since, first_seen
// example: 魏红梅的前任和继任是谁？
MATCH (p:Person)-[h:HOLDS]->(r:Role)
WHERE p.name = $person
MATCH (r)<-[g:HOLDS]-(other:Person)
WHERE other.uid <> p.uid
WITH p, r, other, g, coalesce(h.since, h.first_seen, '') AS own, coalesce(g.since, g.until, g.first_seen, '') AS theirs
RETURN p.name AS person, r.organisation + r.name AS post, other.name AS other, CASE WHEN theirs < own THEN 'before' WHEN theirs > own THEN 'after' ELSE 'beside' END AS place, g.since AS since, g.first_seen AS first_seen
ORDER BY post, theirs, other, g.uid
LIMIT 200
