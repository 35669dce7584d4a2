// title: Headline, date and newspaper of articles
// params: articles = ['a-1']
// returns: uid, headline, published, newspaper, source
// example: the heads of the articles that prove an answer
MATCH (a:Article)
WHERE a.uid IN $articles
RETURN a.uid AS uid, a.headline AS headline, a.published AS published, a.newspaper AS newspaper, a.source AS source
ORDER BY uid
