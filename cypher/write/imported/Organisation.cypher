// title: Give Organisation nodes back the empty aliases that the importer cannot read
// params:
// returns:
MATCH (n:Organisation)
WHERE n.aliases = ['\u001A']
CALL (n) {
  SET n.aliases = []
} IN TRANSACTIONS OF 10000 ROWS
