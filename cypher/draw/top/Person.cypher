// title: Persons with the most ties
// params: most = 300
// returns: uid, ties
MATCH (n:Person)-[r]-()
RETURN n.uid AS uid, count(r) AS ties
ORDER BY ties DESC, uid
LIMIT $most
