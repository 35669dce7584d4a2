// title: Persons whose name or alias has the words asked in it, or stands in them
// params: asked = '沈国栋', limit = 100
// returns: uid, name, aliases
// example: 沈国栋
MATCH (e:Person)
WHERE e.name CONTAINS $asked OR $asked CONTAINS e.name OR any(form IN coalesce(e.aliases, []) WHERE form CONTAINS $asked OR $asked CONTAINS form)
RETURN e.uid AS uid, e.name AS name, coalesce(e.aliases, []) AS aliases
ORDER BY abs(size(name) - size($asked)), name, uid
LIMIT $limit
