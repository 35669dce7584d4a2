// title: Persons, all of them
// params:
// returns: uid, name, aliases
MATCH (n:Person)
RETURN n.uid AS uid, n.name AS name, n.aliases AS aliases
ORDER BY uid
