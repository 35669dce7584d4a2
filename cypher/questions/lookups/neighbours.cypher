// title: What stands beside persons, events, posts and organisations
// params: uids = ['p-shen']
// returns: uid, other, label, edge, kind
// example: one step of kg path
MATCH (a:Person|Organisation|Role|Event)-[r:ATTENDED|HOLDS|IN|HOSTED]-(b:Person|Organisation|Role|Event)
WHERE a.uid IN $uids
RETURN a.uid AS uid, b.uid AS other, labels(b)[0] AS label, r.uid AS edge, type(r) AS kind
ORDER BY uid, other, edge
