// title: Wait until the indexes are filled, at most 300 seconds
// params:
// returns:
CALL db.awaitIndexes(300)
