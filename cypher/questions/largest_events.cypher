// title: The events with the most named people
// chinese: 人数最多的会议
// topic: events
// params: limit = 50
// returns: event, date, attendees
// example: 哪些会议人最多？
MATCH (e:Event)<-[:ATTENDED]-(p:Person)
WITH e, count(DISTINCT p) AS attendees
RETURN e.name AS event, e.date AS date, attendees
ORDER BY attendees DESC, event, e.uid
LIMIT $limit
