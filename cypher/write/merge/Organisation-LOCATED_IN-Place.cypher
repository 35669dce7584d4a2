// title: Write (Organisation)-[:LOCATED_IN]->(Place)
// params: rows
// returns:
UNWIND $rows AS row
MATCH (a:Organisation {uid: row.start})
MATCH (b:Place {uid: row.stop})
MERGE (a)-[r:LOCATED_IN {uid: row.uid}]->(b)
SET r.evidence = row.evidence,
    r.quotes = row.quotes,
    r.articles = row.articles,
    r.fingerprint = row.fingerprint
