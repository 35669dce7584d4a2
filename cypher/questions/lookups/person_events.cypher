// title: The events that persons attended, with their parts and the posts that the reports give them there
// params: persons = ['p-shen']
// returns: person, person_name, uid, name, kind, date, end_date, parts, mode, role, evidence, quotes
// example: 沈国栋参加过哪些活动？
MATCH (p:Person)-[a:ATTENDED]->(e:Event)
WHERE p.uid IN $persons
RETURN p.uid AS person, p.name AS person_name, e.uid AS uid, e.name AS name, e.kind AS kind, e.date AS date, e.end_date AS end_date, a.parts AS parts, a.mode AS mode, a.as_role AS role, a.evidence AS evidence, a.quotes AS quotes
ORDER BY person, coalesce(date, ''), name, uid
