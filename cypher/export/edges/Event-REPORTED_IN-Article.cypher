// title: Reports of events: Event to Article, all of them
// params:
// returns: uid, start, stop, evidence, quotes, articles
MATCH (a:Event)-[r:REPORTED_IN]->(b:Article)
RETURN r.uid AS uid, a.uid AS start, b.uid AS stop, r.evidence AS evidence, r.quotes AS quotes,
       r.articles AS articles
ORDER BY uid
