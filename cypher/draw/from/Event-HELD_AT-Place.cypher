// title: Places of events: Event to Place, from the Events given
// params: uids = ['0123456789abcdef']
// returns: uid, start, stop, evidence, quotes, articles
UNWIND $uids AS given
MATCH (a:Event {uid: given})-[r:HELD_AT]->(b:Place)
RETURN r.uid AS uid, a.uid AS start, b.uid AS stop, r.evidence AS evidence, r.quotes AS quotes,
       r.articles AS articles
ORDER BY uid
