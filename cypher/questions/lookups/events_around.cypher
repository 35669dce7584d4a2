// title: Events whose name or alias has the words asked in it, or stands in them
// params: asked = '全州质量工作会议', limit = 100
// returns: uid, name, aliases, kind, date, end_date
// example: 全州质量工作会议
MATCH (e:Event)
WHERE e.name CONTAINS $asked OR $asked CONTAINS e.name OR any(form IN coalesce(e.aliases, []) WHERE form CONTAINS $asked OR $asked CONTAINS form)
RETURN e.uid AS uid, e.name AS name, coalesce(e.aliases, []) AS aliases, e.kind AS kind, e.date AS date, e.end_date AS end_date
ORDER BY abs(size(name) - size($asked)), name, uid
LIMIT $limit
