// title: The shortest connection of two persons through events, with a sentence for each step (kg path also avoids hubs)
// params: a = '罗立新', b = '林海'
// returns: steps, names, sentences
// example: 罗立新和林海有什么联系？
MATCH (a:Person)
WHERE a.name = $a
MATCH (b:Person)
WHERE b.name = $b AND b.uid <> a.uid
MATCH p = shortestPath((a)-[:ATTENDED*..8]-(b))
RETURN length(p) AS steps, [n IN nodes(p) | n.name] AS names, [r IN relationships(p) | head(r.quotes)] AS sentences
ORDER BY steps, a.uid, b.uid
LIMIT 20
