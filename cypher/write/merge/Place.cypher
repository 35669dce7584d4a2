// title: Write Place nodes
// params: rows
// returns:
UNWIND $rows AS row
MERGE (n:Place {uid: row.uid})
SET n.name = row.name,
    n.level = row.level,
    n.fingerprint = row.fingerprint
