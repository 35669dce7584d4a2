// title: Who chairs what kind of event, how often
// chinese: 谁主持哪类会议
// topic: events
// params: limit = 50
// returns: person, kind, chaired, first, last
// example: 谁经常主持什么会？
MATCH (p:Person)-[a:ATTENDED]->(e:Event)
WHERE '主持' IN a.parts
WITH p, e.kind AS kind, count(e) AS chaired, min(e.date) AS first, max(e.date) AS last
RETURN p.name AS person, kind, chaired, first, last
ORDER BY chaired DESC, person, kind, p.uid
LIMIT $limit
