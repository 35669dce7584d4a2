// title: The articles that report an event
// chinese: 会议的全部报道
// topic: reports
// params: event = '质量工作会议'
// returns: event, published, newspaper, headline, sentence
// example: 质量工作会议有哪些报道？
MATCH (e:Event)-[r:REPORTED_IN]->(a:Article)
WHERE e.name CONTAINS $event
RETURN e.name AS event, a.published AS published, a.newspaper AS newspaper, a.headline AS headline, head(r.quotes) AS sentence
ORDER BY event, coalesce(published, ''), a.uid
LIMIT 200
