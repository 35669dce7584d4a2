// title: Organisations whose name or alias has the words asked in it, or stands in them
// params: asked = '青岭州委', limit = 100
// returns: uid, name, aliases, kind
// example: 青岭州委
MATCH (e:Organisation)
WHERE e.name CONTAINS $asked OR $asked CONTAINS e.name OR any(form IN coalesce(e.aliases, []) WHERE form CONTAINS $asked OR $asked CONTAINS form)
RETURN e.uid AS uid, e.name AS name, coalesce(e.aliases, []) AS aliases, e.kind AS kind
ORDER BY abs(size(name) - size($asked)), name, uid
LIMIT $limit
