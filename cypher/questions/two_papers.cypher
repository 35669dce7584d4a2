// title: Events that several newspapers report, with their headlines
// chinese: 几家报纸都报的会议
// topic: reports
// params: limit = 100
// returns: event, date, newspapers, headlines
// example: 哪些会议有几家报纸报道？
MATCH (e:Event)-[:REPORTED_IN]->(a:Article)
WHERE a.newspaper IS NOT NULL
WITH e, a
ORDER BY a.published, a.uid
WITH e, collect(DISTINCT a.newspaper) AS newspapers, collect(a.headline) AS headlines
WHERE size(newspapers) > 1
RETURN e.name AS event, e.date AS date, newspapers, headlines
ORDER BY coalesce(date, ''), event, e.uid
LIMIT $limit
