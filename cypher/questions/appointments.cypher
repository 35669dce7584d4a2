// title: Appointments, elections and removals that articles state, by date
// chinese: 任免和选举
// topic: posts
// params: from = '2024', to = '2026', limit = 200
// returns: date, person, how, post, organisation, sentence
// example: 2025年有哪些任免？
MATCH (p:Person)-[h:HOLDS]->(r:Role)
WHERE h.how IS NOT NULL AND coalesce(h.since, h.until) >= $from AND coalesce(h.since, h.until) <= $to
RETURN coalesce(h.since, h.until) AS date, p.name AS person, h.how AS how, r.name AS post, r.organisation AS organisation, head(h.quotes) AS sentence
ORDER BY date, person, coalesce(organisation, ''), post, h.uid
LIMIT $limit
