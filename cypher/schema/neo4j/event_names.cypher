// title: Search Event nodes by pairs of Chinese characters
// params:
// returns:
CREATE FULLTEXT INDEX event_names IF NOT EXISTS
FOR (n:Event) ON EACH [n.name, n.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}
