// title: The sentences behind a person's part in an event
// chinese: 关系背后的原句
// topic: reports
// params: person = '沈国栋', event = '质量工作会议'
// returns: person, event, parts, place, sentence
// example: 为什么说沈国栋参加了质量工作会议？
MATCH (p:Person)-[a:ATTENDED]->(e:Event)
WHERE p.name = $person AND e.name CONTAINS $event
UNWIND range(0, size(a.quotes) - 1) AS number
RETURN p.name AS person, e.name AS event, a.parts AS parts, a.evidence[number] AS place, a.quotes[number] AS sentence
ORDER BY event, number, a.uid
LIMIT 100
