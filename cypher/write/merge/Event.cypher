// title: Write Event nodes
// params: rows
// returns:
UNWIND $rows AS row
MERGE (n:Event {uid: row.uid})
SET n.name = row.name,
    n.aliases = row.aliases,
    n.kind = row.kind,
    n.date = row.date,
    n.end_date = row.end_date,
    n.fingerprint = row.fingerprint
