// title: People whose posts changed: a post and the one that is seen or begins later
// params: limit = 200
// returns: person, post, until, next_post, next_since, next_first_seen
// example: 谁的职务变了？
MATCH (p:Person)-[h:HOLDS]->(r:Role)
MATCH (p)-[g:HOLDS]->(s:Role)
WHERE r.uid <> s.uid AND coalesce(g.since, g.first_seen) > h.first_seen AND coalesce(g.since, g.first_seen) >= coalesce(h.until, h.last_seen)
RETURN p.name AS person, coalesce(r.organisation, '') + r.name AS post, h.until AS until, coalesce(s.organisation, '') + s.name AS next_post, g.since AS next_since, g.first_seen AS next_first_seen
ORDER BY coalesce(next_since, next_first_seen), person, post, next_post, h.uid, g.uid
LIMIT $limit
