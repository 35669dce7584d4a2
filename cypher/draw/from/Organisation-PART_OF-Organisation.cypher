// title: What is part of what: Organisation to Organisation, from the Organisations given
// params: uids = ['0123456789abcdef']
// returns: uid, start, stop, evidence, quotes, articles
UNWIND $uids AS given
MATCH (a:Organisation {uid: given})-[r:PART_OF]->(b:Organisation)
RETURN r.uid AS uid, a.uid AS start, b.uid AS stop, r.evidence AS evidence, r.quotes AS quotes,
       r.articles AS articles
ORDER BY uid
