// title: The articles that persons wrote, photographed or edited
// params: persons = ['p-he']
// returns: person, uid, name, published, newspaper, kind, evidence, quotes
// example: 何晓写过哪些报道？
MATCH (p:Person)-[c:CREDITED]->(a:Article)
WHERE p.uid IN $persons
RETURN p.uid AS person, a.uid AS uid, a.headline AS name, a.published AS published, a.newspaper AS newspaper, c.kind AS kind, c.evidence AS evidence, c.quotes AS quotes
ORDER BY person, coalesce(published, ''), kind, uid
