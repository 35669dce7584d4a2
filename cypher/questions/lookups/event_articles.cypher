// title: Articles that report events
// params: events = ['e-zhiliang']
// returns: event, uid, name, published, newspaper, evidence, quotes
// example: 全州质量工作会议什么时候召开？
MATCH (e:Event)-[r:REPORTED_IN]->(a:Article)
WHERE e.uid IN $events
RETURN e.uid AS event, a.uid AS uid, a.headline AS name, a.published AS published, a.newspaper AS newspaper, r.evidence AS evidence, r.quotes AS quotes
ORDER BY event, coalesce(published, ''), uid
