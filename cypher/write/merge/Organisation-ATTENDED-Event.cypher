// title: Write (Organisation)-[:ATTENDED]->(Event)
// params: rows
// returns:
UNWIND $rows AS row
MATCH (a:Organisation {uid: row.start})
MATCH (b:Event {uid: row.stop})
MERGE (a)-[r:ATTENDED {uid: row.uid}]->(b)
SET r.parts = row.parts,
    r.evidence = row.evidence,
    r.quotes = row.quotes,
    r.articles = row.articles,
    r.fingerprint = row.fingerprint
