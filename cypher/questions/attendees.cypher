// title: Who attended an event, in which part and post, with the sentence
// chinese: 会议的出席者及身份
// topic: events
// params: event = '质量工作会议'
// returns: event, date, person, parts, post, sentence
// example: 谁参加了质量工作会议？
MATCH (e:Event)
WHERE e.name CONTAINS $event OR $event IN coalesce(e.aliases, [])
WITH DISTINCT e
MATCH (p:Person)-[a:ATTENDED]->(e)
OPTIONAL MATCH (p)-[:HOLDS]->(r:Role)
WHERE r.uid = a.as_role
WITH e, p, a, collect(DISTINCT coalesce(r.organisation, '') + r.name) AS posts
RETURN e.name AS event, e.date AS date, p.name AS person, a.parts AS parts, head(posts) AS post, head(a.quotes) AS sentence
ORDER BY coalesce(date, ''), event, person, p.uid
LIMIT 500
