// title: Search Organisation nodes by pairs of Chinese characters
// params:
// returns:
CREATE FULLTEXT INDEX organisation_names IF NOT EXISTS
FOR (n:Organisation) ON EACH [n.name, n.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}
