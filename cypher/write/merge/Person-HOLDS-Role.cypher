// title: Write (Person)-[:HOLDS]->(Role)
// params: rows
// returns:
UNWIND $rows AS row
MATCH (a:Person {uid: row.start})
MATCH (b:Role {uid: row.stop})
MERGE (a)-[r:HOLDS {uid: row.uid}]->(b)
SET r.first_seen = row.first_seen,
    r.last_seen = row.last_seen,
    r.since = row.since,
    r.until = row.until,
    r.how = row.how,
    r.since_evidence = row.since_evidence,
    r.until_evidence = row.until_evidence,
    r.former = row.former,
    r.acting = row.acting,
    r.evidence = row.evidence,
    r.quotes = row.quotes,
    r.articles = row.articles,
    r.fingerprint = row.fingerprint
