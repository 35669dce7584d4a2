// title: Credits of articles: Person to Article, to the Articles given
// params: uids = ['0123456789abcdef']
// returns: uid, start, stop, kind, evidence, quotes, articles
UNWIND $uids AS given
MATCH (b:Article {uid: given})<-[r:CREDITED]-(a:Person)
RETURN r.uid AS uid, a.uid AS start, b.uid AS stop, r.kind AS kind, r.evidence AS evidence,
       r.quotes AS quotes, r.articles AS articles
ORDER BY uid
