// title: Places of a name as it is written
// params: name = '青岭市'
// returns: uid, name, aliases, level
// example: 青岭市
MATCH (e:Place)
WHERE e.name = $name
RETURN e.uid AS uid, e.name AS name, coalesce(e.aliases, []) AS aliases, e.level AS level
ORDER BY uid
