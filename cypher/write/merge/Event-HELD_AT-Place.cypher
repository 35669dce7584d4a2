// title: Write (Event)-[:HELD_AT]->(Place)
// params: rows
// returns:
UNWIND $rows AS row
MATCH (a:Event {uid: row.start})
MATCH (b:Place {uid: row.stop})
MERGE (a)-[r:HELD_AT {uid: row.uid}]->(b)
SET r.evidence = row.evidence,
    r.quotes = row.quotes,
    r.articles = row.articles,
    r.fingerprint = row.fingerprint
