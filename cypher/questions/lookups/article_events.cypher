// title: Events that articles report
// params: articles = ['a-1']
// returns: article, uid, name, aliases, kind, date, end_date
// example: 谁参加了我州部署质量工作？
MATCH (e:Event)-[:REPORTED_IN]->(a:Article)
WHERE a.uid IN $articles
RETURN a.uid AS article, e.uid AS uid, e.name AS name, coalesce(e.aliases, []) AS aliases, e.kind AS kind, e.date AS date, e.end_date AS end_date
ORDER BY article, coalesce(date, ''), name, uid
