// title: Events whose name or alias shares pieces with what was asked, most first
// params: pieces = ['全州', '州质'], limit = 50
// returns: uid, name, aliases, kind, date, end_date, hits
// example: 全州质量会议
MATCH (e:Event)
WITH e, coalesce(e.aliases, []) AS aliases
WITH e, aliases, [e.name] + aliases AS names
UNWIND names AS form
WITH e, aliases, size([piece IN $pieces WHERE form CONTAINS piece]) AS shared
WHERE shared > 0
WITH e, aliases, max(shared) AS hits
RETURN e.uid AS uid, e.name AS name, aliases, e.kind AS kind, e.date AS date, e.end_date AS end_date, hits
ORDER BY hits DESC, size(name), name, uid
LIMIT $limit
