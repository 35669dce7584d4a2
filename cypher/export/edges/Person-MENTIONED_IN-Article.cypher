// title: Mentions of persons in articles: Person to Article, all of them
// params:
// returns: uid, start, stop, evidence, quotes, articles
MATCH (a:Person)-[r:MENTIONED_IN]->(b:Article)
RETURN r.uid AS uid, a.uid AS start, b.uid AS stop, r.evidence AS evidence, r.quotes AS quotes,
       r.articles AS articles
ORDER BY uid
