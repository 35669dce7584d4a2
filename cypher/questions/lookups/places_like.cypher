// title: Places whose name or alias shares pieces with what was asked, most first
// params: pieces = ['库尔', '尔勒'], limit = 50
// returns: uid, name, aliases, level, hits
// example: 库尔勒
MATCH (e:Place)
WITH e, coalesce(e.aliases, []) AS aliases
WITH e, aliases, [e.name] + aliases AS names
UNWIND names AS form
WITH e, aliases, size([piece IN $pieces WHERE form CONTAINS piece]) AS shared
WHERE shared > 0
WITH e, aliases, max(shared) AS hits
RETURN e.uid AS uid, e.name AS name, aliases, e.level AS level, hits
ORDER BY hits DESC, size(name), name, uid
LIMIT $limit
