// title: Who wrote, photographed or edited articles
// params: articles = ['a-1']
// returns: article, uid, name, kind, evidence, quotes
// example: 关于全州质量工作会议的报道是谁写的？
MATCH (p:Person)-[c:CREDITED]->(a:Article)
WHERE a.uid IN $articles
RETURN a.uid AS article, p.uid AS uid, p.name AS name, c.kind AS kind, c.evidence AS evidence, c.quotes AS quotes
ORDER BY article, kind, name, uid
