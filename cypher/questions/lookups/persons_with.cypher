// title: Persons whose name or alias has two pairs of characters, whatever marks stand in the name
// params: start = '哈力', stop = '吾提', limit = 100
// returns: uid, name, aliases
// example: a name asked without the dots, quotes or spaces that it is stored with
MATCH (e:Person)
WHERE (e.name CONTAINS $start AND e.name CONTAINS $stop) OR any(form IN coalesce(e.aliases, []) WHERE form CONTAINS $start AND form CONTAINS $stop)
RETURN e.uid AS uid, e.name AS name, coalesce(e.aliases, []) AS aliases
ORDER BY size(name), name, uid
LIMIT $limit
