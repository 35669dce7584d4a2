// title: Who held posts in the same organisation as a person at the same time
// params: person = '林海', limit = 100
// returns: path
MATCH path = (p:Person)-[h:HOLDS]->(:Role)-[:IN]->(:Organisation)<-[:IN]-(:Role)<-[g:HOLDS]-(other:Person)
WHERE p.name = $person AND other.uid <> p.uid AND coalesce(h.since, h.first_seen) <= coalesce(g.until, g.last_seen) AND coalesce(g.since, g.first_seen) <= coalesce(h.until, h.last_seen)
RETURN path
ORDER BY h.uid, g.uid
LIMIT $limit
