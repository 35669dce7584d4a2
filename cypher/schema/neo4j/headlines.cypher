// title: Search Article nodes by pairs of Chinese characters
// params:
// returns:
CREATE FULLTEXT INDEX headlines IF NOT EXISTS
FOR (n:Article) ON EACH [n.headline]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}
