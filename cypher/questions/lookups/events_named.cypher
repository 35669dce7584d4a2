// title: Events of a name as it is written
// params: name = '全州质量工作会议'
// returns: uid, name, aliases, kind, date, end_date
// example: 全州质量工作会议
MATCH (e:Event)
WHERE e.name = $name
RETURN e.uid AS uid, e.name AS name, coalesce(e.aliases, []) AS aliases, e.kind AS kind, e.date AS date, e.end_date AS end_date
ORDER BY uid
