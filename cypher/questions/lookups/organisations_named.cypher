// title: Organisations of a name as it is written
// params: name = '青岭州委'
// returns: uid, name, aliases, kind
// example: 青岭州委
MATCH (e:Organisation)
WHERE e.name = $name
RETURN e.uid AS uid, e.name AS name, coalesce(e.aliases, []) AS aliases, e.kind AS kind
ORDER BY uid
