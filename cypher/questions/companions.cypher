// title: Who accompanies whom
// chinese: 谁陪同谁
// topic: connections
// params: limit = 100
// returns: companion, person, events, last
// example: 谁陪同谁调研？
MATCH (c:Person)-[a:ATTENDED]->(e:Event)<-[b:ATTENDED]-(p:Person)
WHERE '陪同' IN a.parts AND NOT '陪同' IN b.parts
WITH c, p, count(DISTINCT e) AS events, max(e.date) AS last
RETURN c.name AS companion, p.name AS person, events, last
ORDER BY events DESC, companion, person, c.uid, p.uid
LIMIT $limit
