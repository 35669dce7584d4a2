// title: Write (Organisation)-[:PART_OF]->(Organisation)
// params: rows
// returns:
UNWIND $rows AS row
MATCH (a:Organisation {uid: row.start})
MATCH (b:Organisation {uid: row.stop})
MERGE (a)-[r:PART_OF {uid: row.uid}]->(b)
SET r.evidence = row.evidence,
    r.quotes = row.quotes,
    r.articles = row.articles,
    r.fingerprint = row.fingerprint
