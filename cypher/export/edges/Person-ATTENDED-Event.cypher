// title: Attendance: Person to Event, all of them
// params:
// returns: uid, start, stop, parts, as_role, mode, lists, evidence, quotes, articles
MATCH (a:Person)-[r:ATTENDED]->(b:Event)
RETURN r.uid AS uid, a.uid AS start, b.uid AS stop, r.parts AS parts, r.as_role AS as_role,
       r.mode AS mode, r.lists AS lists, r.evidence AS evidence, r.quotes AS quotes,
       r.articles AS articles
ORDER BY uid
