// title: Places whose name or alias has two pairs of characters, whatever marks stand in the name
// params: start = '清水', stop = '柳镇', limit = 100
// returns: uid, name, aliases, level
// example: a name asked without the dots, quotes or spaces that it is stored with
MATCH (e:Place)
WHERE (e.name CONTAINS $start AND e.name CONTAINS $stop) OR any(form IN coalesce(e.aliases, []) WHERE form CONTAINS $start AND form CONTAINS $stop)
RETURN e.uid AS uid, e.name AS name, coalesce(e.aliases, []) AS aliases, e.level AS level
ORDER BY size(name), name, uid
LIMIT $limit
