// title: Who is listed before whom, list by list and report by report
// chinese: 两人排名先后
// topic: reports
// params: a = '林海', b = '魏红梅', limit = 100
// returns: event, headline, newspaper, first, second, place, other_place
// example: 林海和魏红梅谁排在前面？
MATCH (p:Person)-[x:ATTENDED]->(e:Event)<-[y:ATTENDED]-(q:Person)
WHERE p.name = $a AND q.name = $b
UNWIND x.lists AS here
UNWIND y.lists AS there
WITH e, p, q, split(here, ':') AS h, split(there, ':') AS t
WHERE h[0] = t[0] AND h[1] = t[1]
WITH e, p, q, h[0] AS uid, toInteger(split(h[2], '/')[0]) AS hp, toInteger(split(t[2], '/')[0]) AS tp
MATCH (a:Article)
WHERE a.uid = uid
RETURN e.name AS event, a.headline AS headline, a.newspaper AS newspaper, CASE WHEN hp < tp THEN p.name ELSE q.name END AS first, CASE WHEN hp < tp THEN q.name ELSE p.name END AS second, CASE WHEN hp < tp THEN hp ELSE tp END AS place, CASE WHEN hp < tp THEN tp ELSE hp END AS other_place
ORDER BY coalesce(a.published, ''), a.uid, place
LIMIT $limit
