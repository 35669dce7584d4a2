// title: Write (Person)-[:MENTIONED_IN]->(Article)
// params: rows
// returns:
UNWIND $rows AS row
MATCH (a:Person {uid: row.start})
MATCH (b:Article {uid: row.stop})
MERGE (a)-[r:MENTIONED_IN {uid: row.uid}]->(b)
SET r.evidence = row.evidence,
    r.quotes = row.quotes,
    r.articles = row.articles,
    r.fingerprint = row.fingerprint
