// title: Places whose name or alias has the words asked in it, or stands in them
// params: asked = '青岭市', limit = 100
// returns: uid, name, aliases, level
// example: 青岭市
MATCH (e:Place)
WHERE e.name CONTAINS $asked OR $asked CONTAINS e.name OR any(form IN coalesce(e.aliases, []) WHERE form CONTAINS $asked OR $asked CONTAINS form)
RETURN e.uid AS uid, e.name AS name, coalesce(e.aliases, []) AS aliases, e.level AS level
ORDER BY abs(size(name) - size($asked)), name, uid
LIMIT $limit
