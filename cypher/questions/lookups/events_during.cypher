// title: The events of a year, a month or a day (2025, 2025-05, 2025-05-12); -05-12: of a day of any year
// params: date = '2025-05'
// returns: uid, name, kind, date, end_date, evidence, quotes
// example: 2025年5月召开了哪些会议？
MATCH (e:Event)-[r:REPORTED_IN]->(:Article)
WHERE e.date STARTS WITH $date OR ($date STARTS WITH '-' AND e.date ENDS WITH $date) OR (e.date <= $date AND e.end_date >= $date)
RETURN e.uid AS uid, e.name AS name, e.kind AS kind, e.date AS date, e.end_date AS end_date, r.evidence AS evidence, r.quotes AS quotes
ORDER BY date, name, uid
