// title: The Place nodes that this tool wrote
// params:
// returns: uid, fingerprint
MATCH (n:Place)
WHERE n.fingerprint IS NOT NULL
RETURN n.uid AS uid, n.fingerprint AS fingerprint
