// title: The relationships that join two things directly
// params: left = ['p-shen'], right = ['e-zhiliang']
// returns: uid, kind, start, stop, parts, detail, evidence, quotes
// example: kg why 沈国栋 全州质量工作会议
MATCH (a:Person|Organisation|Role|Event|Place|Article)-[r]-(b:Person|Organisation|Role|Event|Place|Article)
WHERE a.uid IN $left AND b.uid IN $right
RETURN r.uid AS uid, type(r) AS kind, startNode(r).uid AS start, endNode(r).uid AS stop, coalesce(r.parts, []) AS parts, coalesce(r.kind, r.how, r.mode) AS detail, r.evidence AS evidence, r.quotes AS quotes
ORDER BY kind, start, stop, uid
