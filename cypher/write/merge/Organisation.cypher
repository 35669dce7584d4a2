// title: Write Organisation nodes
// params: rows
// returns:
UNWIND $rows AS row
MERGE (n:Organisation {uid: row.uid})
SET n.name = row.name,
    n.aliases = row.aliases,
    n.kind = row.kind,
    n.fingerprint = row.fingerprint
