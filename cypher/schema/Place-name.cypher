// title: Find Place nodes by name
// params:
// returns:
CREATE INDEX place_name IF NOT EXISTS
FOR (n:Place) ON (n.name)
