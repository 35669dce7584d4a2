// title: Search Person nodes by pairs of Chinese characters
// params:
// returns:
CREATE FULLTEXT INDEX person_names IF NOT EXISTS
FOR (n:Person) ON EACH [n.name, n.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}
