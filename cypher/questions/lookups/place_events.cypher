// title: The events held at places or within them
// params: places = ['l-qingshui']
// returns: uid, name, kind, date, end_date, evidence, quotes
// example: 哪些会议是在清水县召开的？
MATCH (l:Place)-[:PART_OF*0..5]->(within:Place)
WHERE within.uid IN $places
MATCH (e:Event)-[h:HELD_AT]->(l)
RETURN DISTINCT e.uid AS uid, e.name AS name, e.kind AS kind, e.date AS date, e.end_date AS end_date, h.evidence AS evidence, h.quotes AS quotes
ORDER BY coalesce(date, ''), name, uid
