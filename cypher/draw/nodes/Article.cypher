// title: Articles by uid
// params: uids = ['0123456789abcdef']
// returns: uid, headline, published, newspaper, source
UNWIND $uids AS given
MATCH (n:Article {uid: given})
RETURN n.uid AS uid, n.headline AS headline, n.published AS published, n.newspaper AS newspaper, n.source AS source
ORDER BY uid
