// title: People who have a new post in a span of time, and the posts that they had before
// chinese: 职务变动的人
// topic: posts
// params: from = '2025-06', to = '2026', limit = 200
// returns: person, begun, posts_before, posts_after
// example: 2025年下半年谁的职务变了？
MATCH (p:Person)-[g:HOLDS]->(s:Role)
WHERE NOT coalesce(g.former, false) AND coalesce(g.since, g.first_seen) >= $from AND coalesce(g.since, g.first_seen) <= $to
WITH p, min(coalesce(g.since, g.first_seen)) AS begun, collect(DISTINCT coalesce(s.organisation, '') + s.name) AS posts_after
MATCH (p)-[h:HOLDS]->(r:Role)
WHERE coalesce(h.until, h.last_seen) <= begun AND coalesce(h.since, h.first_seen) < begun
WITH p, begun, posts_after, collect(DISTINCT coalesce(r.organisation, '') + r.name) AS posts_before
RETURN p.name AS person, begun, posts_before, posts_after
ORDER BY begun, person, p.uid
LIMIT $limit
