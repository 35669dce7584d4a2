// title: Posts by uid, with the bodies they are in
// params: roles = ['r-zhouzhang']
// returns: uid, post, organisation
// example: the posts that reports give to attendees
MATCH (r:Role)
WHERE r.uid IN $roles
OPTIONAL MATCH (r)-[:IN]->(o:Organisation)
RETURN r.uid AS uid, r.name AS post, coalesce(o.name, r.organisation) AS organisation
ORDER BY uid, coalesce(organisation, '')
