// title: Where organisations are: Organisation to Place, all of them
// params:
// returns: uid, start, stop, evidence, quotes, articles
MATCH (a:Organisation)-[r:LOCATED_IN]->(b:Place)
RETURN r.uid AS uid, a.uid AS start, b.uid AS stop, r.evidence AS evidence, r.quotes AS quotes,
       r.articles AS articles
ORDER BY uid
