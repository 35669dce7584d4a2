// title: Give ATTENDED the empty lists that the importer cannot read
// params:
// returns:
MATCH (:Person)-[r:ATTENDED]->(:Event)
WHERE r.lists = ['\u001A']
CALL (r) {
  SET r.lists = []
} IN TRANSACTIONS OF 10000 ROWS
