// title: Organisations whose name or alias shares pieces with what was asked, most first
// params: pieces = ['巴州', '州党'], limit = 50
// returns: uid, name, aliases, kind, hits
// example: 巴州党委
MATCH (e:Organisation)
WITH e, coalesce(e.aliases, []) AS aliases
WITH e, aliases, [e.name] + aliases AS names
UNWIND names AS form
WITH e, aliases, size([piece IN $pieces WHERE form CONTAINS piece]) AS shared
WHERE shared > 0
WITH e, aliases, max(shared) AS hits
RETURN e.uid AS uid, e.name AS name, aliases, e.kind AS kind, hits
ORDER BY hits DESC, size(name), name, uid
LIMIT $limit
