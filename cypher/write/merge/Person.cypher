// title: Write Person nodes
// params: rows
// returns:
UNWIND $rows AS row
MERGE (n:Person {uid: row.uid})
SET n.name = row.name,
    n.aliases = row.aliases,
    n.fingerprint = row.fingerprint
