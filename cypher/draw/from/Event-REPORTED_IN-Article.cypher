// title: Reports of events: Event to Article, from the Events given
// params: uids = ['0123456789abcdef']
// returns: uid, start, stop, evidence, quotes, articles
UNWIND $uids AS given
MATCH (a:Event {uid: given})-[r:REPORTED_IN]->(b:Article)
RETURN r.uid AS uid, a.uid AS start, b.uid AS stop, r.evidence AS evidence, r.quotes AS quotes,
       r.articles AS articles
ORDER BY uid
