// title: Articles whose headline has the words asked in it, or stands in them
// params: asked = '全州质量工作会议', limit = 100
// returns: uid, name, published
// example: 全州质量工作会议
MATCH (a:Article)
WHERE a.headline CONTAINS $asked OR $asked CONTAINS a.headline
RETURN a.uid AS uid, a.headline AS name, a.published AS published
ORDER BY abs(size(name) - size($asked)), name, uid
LIMIT $limit
