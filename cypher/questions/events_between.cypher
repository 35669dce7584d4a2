// title: All events in a span of time, with their size
// chinese: 某段时间的活动
// topic: events
// params: from = '2025-01-01', to = '2025-12-31', limit = 200
// returns: date, event, kind, attendees
// example: 2025年有哪些会议？
MATCH (e:Event)
WHERE e.date >= $from AND e.date <= $to
OPTIONAL MATCH (e)<-[:ATTENDED]-(p:Person)
WITH e, count(p) AS attendees
RETURN e.date AS date, e.name AS event, e.kind AS kind, attendees
ORDER BY date, event, e.uid
LIMIT $limit
