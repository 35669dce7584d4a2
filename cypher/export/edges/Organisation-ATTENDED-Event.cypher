// title: Attendance: Organisation to Event, all of them
// params:
// returns: uid, start, stop, parts, evidence, quotes, articles
MATCH (a:Organisation)-[r:ATTENDED]->(b:Event)
RETURN r.uid AS uid, a.uid AS start, b.uid AS stop, r.parts AS parts, r.evidence AS evidence,
       r.quotes AS quotes, r.articles AS articles
ORDER BY uid
