// title: Attendance: Person to Event, to the Events given
// params: uids = ['0123456789abcdef']
// returns: uid, start, stop, parts, as_role, mode, lists, evidence, quotes, articles
UNWIND $uids AS given
MATCH (b:Event {uid: given})<-[r:ATTENDED]-(a:Person)
RETURN r.uid AS uid, a.uid AS start, b.uid AS stop, r.parts AS parts, r.as_role AS as_role,
       r.mode AS mode, r.lists AS lists, r.evidence AS evidence, r.quotes AS quotes,
       r.articles AS articles
ORDER BY uid
