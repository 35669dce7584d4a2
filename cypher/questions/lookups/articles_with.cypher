// title: Articles whose headline has two pairs of characters, whatever marks stand in it
// params: start = '全州', stop = '召开', limit = 100
// returns: uid, name, published
// example: a headline asked without the quotes or spaces that it is stored with
MATCH (a:Article)
WHERE a.headline CONTAINS $start AND a.headline CONTAINS $stop
RETURN a.uid AS uid, a.headline AS name, a.published AS published
ORDER BY size(name), name, uid
LIMIT $limit
