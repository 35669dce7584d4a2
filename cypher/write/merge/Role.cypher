// title: Write Role nodes
// params: rows
// returns:
UNWIND $rows AS row
MERGE (n:Role {uid: row.uid})
SET n.name = row.name,
    n.organisation = row.organisation,
    n.fingerprint = row.fingerprint
