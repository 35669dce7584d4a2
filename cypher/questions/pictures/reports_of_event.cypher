// title: The articles that report an event, and who wrote them
// params: event = '质量工作会议'
// returns: path, credit
MATCH path = (e:Event)-[r:REPORTED_IN]->(a:Article)
WHERE e.name CONTAINS $event
OPTIONAL MATCH credit = (a)<-[:CREDITED]-(:Person)
RETURN path, credit
ORDER BY r.uid
LIMIT 200
