// title: The shortest connection of two persons through one, two or three events, none larger than a size
// chinese: 两人的最短联系
// topic: connections
// params: a = '罗立新', b = '林海', size = 60
// returns: steps, names, sentences
// example: 罗立新和林海有什么联系？
// Of ways of one length the first by uid. kg path goes through posts and organisations too, and further.
MATCH (a:Person)
WHERE a.name = $a
MATCH (b:Person)
WHERE b.name = $b AND b.uid <> a.uid
OPTIONAL MATCH (a)-[:ATTENDED]->(e:Event)
OPTIONAL MATCH (e)<-[:ATTENDED]-(x:Person)
WITH a, b, e, count(DISTINCT x) AS there
WITH a, b, collect(CASE WHEN there <= $size THEN e.uid END) AS near_a
OPTIONAL MATCH (b)-[:ATTENDED]->(e:Event)
OPTIONAL MATCH (e)<-[:ATTENDED]-(x:Person)
WITH a, b, near_a, e, count(DISTINCT x) AS there
WITH a, b, near_a, collect(CASE WHEN there <= $size THEN e.uid END) AS near_b
OPTIONAL MATCH (a)-[:ATTENDED]->(e:Event)<-[:ATTENDED]-(b)
WHERE e.uid IN near_a
WITH a, b, near_a, near_b, min(e.uid) AS one
OPTIONAL MATCH (e:Event)<-[:ATTENDED]-(m:Person)-[:ATTENDED]->(f:Event)
WHERE one IS NULL AND e.uid IN near_a AND f.uid IN near_b
WITH a, b, near_a, near_b, one, min(e.uid + '|' + m.uid + '|' + f.uid) AS two
OPTIONAL MATCH (e:Event)<-[:ATTENDED]-(m:Person)
WHERE one IS NULL AND two IS NULL AND e.uid IN near_a
WITH a, b, near_b, one, two, m, min(e.uid) AS e
OPTIONAL MATCH (m)-[:ATTENDED]->(g:Event)
WITH a, b, near_b, one, two, g, min(e + '|' + m.uid) AS left
OPTIONAL MATCH (g)<-[:ATTENDED]-(x:Person)
WITH a, b, near_b, one, two, g, left, count(DISTINCT x) AS there
OPTIONAL MATCH (g)<-[:ATTENDED]-(n:Person)-[:ATTENDED]->(f:Event)
WHERE there <= $size AND f.uid IN near_b
WITH a, b, one, two, min(left + '|' + g.uid + '|' + n.uid + '|' + f.uid) AS three
WITH a, b, split(coalesce(one, two, three), '|') AS between
WHERE between IS NOT NULL
WITH a, b, [a.uid] + between + [b.uid] AS way
UNWIND range(0, size(way) - 2) AS place
MATCH (p:Person)-[r:ATTENDED]->(e:Event)
WHERE p.uid = way[place + place % 2] AND e.uid = way[place + 1 - place % 2]
WITH a, b, place, CASE WHEN place % 2 = 0 THEN p.name ELSE e.name END AS name, head(r.quotes) AS sentence
ORDER BY place
WITH a, b, collect(name) AS names, collect(sentence) AS sentences
RETURN size(names) AS steps, names + [b.name] AS names, sentences
ORDER BY steps, a.uid, b.uid
LIMIT 20
