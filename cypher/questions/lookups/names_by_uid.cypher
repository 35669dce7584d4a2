// title: Names of nodes of any kind
// params: uids = ['p-shen', 'e-zhiliang']
// returns: uid, label, name, aliases, date, organisation
// example: the stations of a path
MATCH (n:Person|Organisation|Role|Event|Place|Article)
WHERE n.uid IN $uids
RETURN n.uid AS uid, labels(n)[0] AS label, CASE WHEN 'Article' IN labels(n) THEN n.headline ELSE n.name END AS name, coalesce(n.aliases, []) AS aliases, coalesce(n.date, n.published) AS date, n.organisation AS organisation
ORDER BY uid
