// title: Write (Person)-[:CREDITED]->(Article)
// params: rows
// returns:
UNWIND $rows AS row
MATCH (a:Person {uid: row.start})
MATCH (b:Article {uid: row.stop})
MERGE (a)-[r:CREDITED {uid: row.uid}]->(b)
SET r.kind = row.kind,
    r.evidence = row.evidence,
    r.quotes = row.quotes,
    r.articles = row.articles,
    r.fingerprint = row.fingerprint
