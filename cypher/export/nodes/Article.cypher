// title: Articles, all of them
// params:
// returns: uid, headline, published, newspaper, source
MATCH (n:Article)
RETURN n.uid AS uid, n.headline AS headline, n.published AS published, n.newspaper AS newspaper, n.source AS source
ORDER BY uid
