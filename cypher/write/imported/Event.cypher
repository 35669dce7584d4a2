// title: Give Event nodes back the empty aliases that the importer cannot read
// params:
// returns:
MATCH (n:Event)
WHERE n.aliases = ['\u001A']
CALL (n) {
  SET n.aliases = []
} IN TRANSACTIONS OF 10000 ROWS
