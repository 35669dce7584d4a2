// title: Write Article nodes
// params: rows
// returns:
UNWIND $rows AS row
MERGE (n:Article {uid: row.uid})
SET n.headline = row.headline,
    n.published = row.published,
    n.newspaper = row.newspaper,
    n.source = row.source,
    n.fingerprint = row.fingerprint
