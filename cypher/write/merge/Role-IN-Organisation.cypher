// title: Write (Role)-[:IN]->(Organisation)
// params: rows
// returns:
UNWIND $rows AS row
MATCH (a:Role {uid: row.start})
MATCH (b:Organisation {uid: row.stop})
MERGE (a)-[r:IN {uid: row.uid}]->(b)
SET r.evidence = row.evidence,
    r.quotes = row.quotes,
    r.articles = row.articles,
    r.fingerprint = row.fingerprint
