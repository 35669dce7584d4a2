// title: The posts of a person over time, with the sentence
// chinese: 某人的历任职务
// topic: posts
// params: person = '魏红梅'
// returns: person, post, organisation, since, until, first_seen, last_seen, how, former, sentence
// example: 魏红梅担任过什么职务？
MATCH (p:Person)-[h:HOLDS]->(r:Role)
WHERE p.name = $person OR $person IN coalesce(p.aliases, [])
RETURN p.name AS person, r.name AS post, r.organisation AS organisation, h.since AS since, h.until AS until, h.first_seen AS first_seen, h.last_seen AS last_seen, h.how AS how, h.former AS former, head(h.quotes) AS sentence
ORDER BY p.uid, coalesce(h.since, h.first_seen, ''), coalesce(organisation, ''), post, h.uid
LIMIT 200
