// title: The shortest connection of two persons through events, none larger than a size
// params: a = '罗立新', b = '林海', size = 60
// returns: path
// Any one of the shortest ways; the rows of the question take the first by uid.
MATCH (hub:Event)<-[:ATTENDED]-(x:Person)
WITH hub, count(x) AS there
WITH collect(CASE WHEN there > $size THEN hub.uid END) AS hubs
MATCH (a:Person)
WHERE a.name = $a
MATCH (b:Person)
WHERE b.name = $b AND b.uid <> a.uid
MATCH path = shortestPath((a)-[:ATTENDED*..8]-(b))
WHERE none(n IN nodes(path) WHERE n.uid IN hubs)
RETURN path
ORDER BY length(path), a.uid, b.uid
LIMIT 20
