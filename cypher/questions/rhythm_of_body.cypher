// title: How often an organisation meets, by month and kind
// chinese: 某机构多久开会
// topic: organisations
// params: organisation = '青岭州', limit = 200
// returns: organisation, month, kind, events
// example: 青岭州多久开一次会？
MATCH (o:Organisation)-[:HOSTED]->(e:Event)
WHERE (o.name = $organisation OR $organisation IN coalesce(o.aliases, [])) AND size(e.date) >= 7
RETURN o.name AS organisation, substring(e.date, 0, 7) AS month, e.kind AS kind, count(e) AS events
ORDER BY organisation, month, kind
LIMIT $limit
