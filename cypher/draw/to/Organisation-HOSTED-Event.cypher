// title: Hosts of events: Organisation to Event, to the Events given
// params: uids = ['0123456789abcdef']
// returns: uid, start, stop, evidence, quotes, articles
UNWIND $uids AS given
MATCH (b:Event {uid: given})<-[r:HOSTED]-(a:Organisation)
RETURN r.uid AS uid, a.uid AS start, b.uid AS stop, r.evidence AS evidence, r.quotes AS quotes,
       r.articles AS articles
ORDER BY uid
