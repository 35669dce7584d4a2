// title: Write (Person)-[:ATTENDED]->(Event)
// params: rows
// returns:
UNWIND $rows AS row
MATCH (a:Person {uid: row.start})
MATCH (b:Event {uid: row.stop})
MERGE (a)-[r:ATTENDED {uid: row.uid}]->(b)
SET r.parts = row.parts,
    r.as_role = row.as_role,
    r.mode = row.mode,
    r.lists = row.lists,
    r.evidence = row.evidence,
    r.quotes = row.quotes,
    r.articles = row.articles,
    r.fingerprint = row.fingerprint
