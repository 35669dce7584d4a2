// title: Write (Event)-[:REPORTED_IN]->(Article)
// params: rows
// returns:
UNWIND $rows AS row
MATCH (a:Event {uid: row.start})
MATCH (b:Article {uid: row.stop})
MERGE (a)-[r:REPORTED_IN {uid: row.uid}]->(b)
SET r.evidence = row.evidence,
    r.quotes = row.quotes,
    r.articles = row.articles,
    r.fingerprint = row.fingerprint
