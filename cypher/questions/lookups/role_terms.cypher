// title: The persons who hold or held posts, one row a term
// params: roles = ['r-zhouzhang']
// returns: term, person, name, role, post, organisation, organisation_uid, first_seen, last_seen, since, until, how, former, acting, evidence, quotes
// example: 谁是青岭州州长？
MATCH (p:Person)-[h:HOLDS]->(r:Role)
WHERE r.uid IN $roles
OPTIONAL MATCH (r)-[:IN]->(o:Organisation)
RETURN h.uid AS term, p.uid AS person, p.name AS name, r.uid AS role, r.name AS post, coalesce(o.name, r.organisation) AS organisation, o.uid AS organisation_uid, h.first_seen AS first_seen, h.last_seen AS last_seen, h.since AS since, h.until AS until, h.how AS how, h.former AS former, h.acting AS acting, h.evidence AS evidence, h.quotes AS quotes
ORDER BY coalesce(h.since, CASE WHEN h.until < h.first_seen THEN h.until ELSE h.first_seen END, ''), name, person, coalesce(organisation, ''), post, term
