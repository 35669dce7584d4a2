// title: Posts held by persons: Person to Role, from the Persons given
// params: uids = ['0123456789abcdef']
// returns: uid, start, stop, first_seen, last_seen, since, until, how, since_evidence, until_evidence, former, acting, evidence, quotes, articles
UNWIND $uids AS given
MATCH (a:Person {uid: given})-[r:HOLDS]->(b:Role)
RETURN r.uid AS uid, a.uid AS start, b.uid AS stop, r.first_seen AS first_seen,
       r.last_seen AS last_seen, r.since AS since, r.until AS until, r.how AS how,
       r.since_evidence AS since_evidence, r.until_evidence AS until_evidence, r.former AS former,
       r.acting AS acting, r.evidence AS evidence, r.quotes AS quotes, r.articles AS articles
ORDER BY uid
