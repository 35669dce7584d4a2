// title: Attendance: Organisation to Event, from the Organisations given
// params: uids = ['0123456789abcdef']
// returns: uid, start, stop, parts, evidence, quotes, articles
UNWIND $uids AS given
MATCH (a:Organisation {uid: given})-[r:ATTENDED]->(b:Event)
RETURN r.uid AS uid, a.uid AS start, b.uid AS stop, r.parts AS parts, r.evidence AS evidence,
       r.quotes AS quotes, r.articles AS articles
ORDER BY uid
