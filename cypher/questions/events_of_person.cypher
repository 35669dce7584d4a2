// title: The events of a person in a span of time, with parts
// chinese: 某人的活动
// topic: people
// params: person = '沈国栋', from = '2025-01-01', to = '2025-12-31'
// returns: person, date, event, kind, parts, sentence
// example: 沈国栋2025年参加过哪些活动？
MATCH (p:Person)
WHERE p.name = $person OR $person IN coalesce(p.aliases, [])
WITH DISTINCT p
MATCH (p)-[a:ATTENDED]->(e:Event)
WHERE e.date >= $from AND e.date <= $to
RETURN p.name AS person, e.date AS date, e.name AS event, e.kind AS kind, a.parts AS parts, head(a.quotes) AS sentence
ORDER BY date, event, e.uid, p.uid
LIMIT 500
