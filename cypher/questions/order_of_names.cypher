// title: The lists of names in the reports of an event, in their order
// chinese: 各报名单的顺序
// topic: reports
// params: event = '质量工作会议', limit = 500
// returns: headline, newspaper, list, place, person
// example: 各报对质量工作会议的名单顺序一样吗？
MATCH (p:Person)-[x:ATTENDED]->(e:Event)
WHERE e.name CONTAINS $event
UNWIND x.lists AS entry
WITH p, split(entry, ':') AS parts
WITH p, parts[0] AS uid, toInteger(parts[1]) AS list, toInteger(split(parts[2], '/')[0]) AS place
MATCH (a:Article)
WHERE a.uid = uid
RETURN a.headline AS headline, a.newspaper AS newspaper, list, place, p.name AS person
ORDER BY coalesce(a.published, ''), a.uid, list, place, person
LIMIT $limit
