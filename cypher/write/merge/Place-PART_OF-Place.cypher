// title: Write (Place)-[:PART_OF]->(Place)
// params: rows
// returns:
UNWIND $rows AS row
MATCH (a:Place {uid: row.start})
MATCH (b:Place {uid: row.stop})
MERGE (a)-[r:PART_OF {uid: row.uid}]->(b)
SET r.evidence = row.evidence,
    r.quotes = row.quotes,
    r.articles = row.articles,
    r.fingerprint = row.fingerprint
