// title: Events of a day; the day may lack its year (-05-12)
// params: date = '2025-05-12', limit = 50
// returns: uid, name, aliases, kind, date, end_date
// example: 2025年5月12日的会议谁参加了？
MATCH (e:Event)
WHERE e.date ENDS WITH $date OR (e.date <= $date AND e.end_date >= $date)
RETURN e.uid AS uid, e.name AS name, coalesce(e.aliases, []) AS aliases, e.kind AS kind, e.date AS date, e.end_date AS end_date
ORDER BY date, name, uid
LIMIT $limit
