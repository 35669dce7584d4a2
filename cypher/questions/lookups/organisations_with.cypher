// title: Organisations whose name or alias has two pairs of characters, whatever marks stand in the name
// params: start = '青岭', stop = '州委', limit = 100
// returns: uid, name, aliases, kind
// example: a name asked without the dots, quotes or spaces that it is stored with
MATCH (e:Organisation)
WHERE (e.name CONTAINS $start AND e.name CONTAINS $stop) OR any(form IN coalesce(e.aliases, []) WHERE form CONTAINS $start AND form CONTAINS $stop)
RETURN e.uid AS uid, e.name AS name, coalesce(e.aliases, []) AS aliases, e.kind AS kind
ORDER BY size(name), name, uid
LIMIT $limit
