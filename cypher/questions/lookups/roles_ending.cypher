// title: Posts whose name ends a title as written
// params: title = '青岭州州长'
// returns: uid, post, organisation, named, aliases
// example: 青岭州州长是谁？
MATCH (r:Role)
WHERE $title ENDS WITH r.name
OPTIONAL MATCH (r)-[:IN]->(o:Organisation)
RETURN r.uid AS uid, r.name AS post, coalesce(o.name, r.organisation) AS organisation, r.organisation AS named, coalesce(o.aliases, []) AS aliases
ORDER BY size(post) DESC, coalesce(organisation, ''), uid
