// title: Credits of articles: Person to Article, all of them
// params:
// returns: uid, start, stop, kind, evidence, quotes, articles
MATCH (a:Person)-[r:CREDITED]->(b:Article)
RETURN r.uid AS uid, a.uid AS start, b.uid AS stop, r.kind AS kind, r.evidence AS evidence,
       r.quotes AS quotes, r.articles AS articles
ORDER BY uid
