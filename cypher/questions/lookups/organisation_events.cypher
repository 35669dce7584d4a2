// title: The events that organisations held or attended
// params: organisations = ['o-zhou']
// returns: organisation, uid, name, kind, date, end_date, how, evidence, quotes
// example: 青岭州主办过哪些会议？
MATCH (o:Organisation)-[h:HOSTED|ATTENDED]->(e:Event)
WHERE o.uid IN $organisations
RETURN o.uid AS organisation, e.uid AS uid, e.name AS name, e.kind AS kind, e.date AS date, e.end_date AS end_date, type(h) AS how, h.evidence AS evidence, h.quotes AS quotes
ORDER BY organisation, coalesce(date, ''), name, uid, how
