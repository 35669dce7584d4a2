// title: The server's version and edition
// params:
// returns: version, edition
CALL dbms.components() YIELD name, versions, edition
WITH name, versions, edition
WHERE name = 'Neo4j Kernel'
RETURN head(versions) AS version, edition
