// title: What is part of what: Place to Place, all of them
// params:
// returns: uid, start, stop, evidence, quotes, articles
MATCH (a:Place)-[r:PART_OF]->(b:Place)
RETURN r.uid AS uid, a.uid AS start, b.uid AS stop, r.evidence AS evidence, r.quotes AS quotes,
       r.articles AS articles
ORDER BY uid
