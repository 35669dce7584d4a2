// title: Persons of a name as it is written
// params: name = '沈国栋'
// returns: uid, name, aliases
// example: 沈国栋
MATCH (e:Person)
WHERE e.name = $name
RETURN e.uid AS uid, e.name AS name, coalesce(e.aliases, []) AS aliases
ORDER BY uid
