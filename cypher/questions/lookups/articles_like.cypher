// title: Articles whose headline shares pieces with what was asked, most first
// params: pieces = ['质量', '量强'], limit = 50
// returns: uid, name, published, hits
// example: 关于质量强州的报道
MATCH (a:Article)
WITH a, size([piece IN $pieces WHERE a.headline CONTAINS piece]) AS hits
WHERE hits > 0
RETURN a.uid AS uid, a.headline AS name, a.published AS published, hits
ORDER BY hits DESC, size(name), name, uid
LIMIT $limit
