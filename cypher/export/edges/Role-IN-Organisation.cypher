// title: Posts in organisations: Role to Organisation, all of them
// params:
// returns: uid, start, stop, evidence, quotes, articles
MATCH (a:Role)-[r:IN]->(b:Organisation)
RETURN r.uid AS uid, a.uid AS start, b.uid AS stop, r.evidence AS evidence, r.quotes AS quotes,
       r.articles AS articles
ORDER BY uid
