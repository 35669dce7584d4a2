// title: Find Article nodes by headline
// params:
// returns:
CREATE INDEX article_headline IF NOT EXISTS
FOR (n:Article) ON (n.headline)
