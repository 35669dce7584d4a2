// title: Find Role nodes by name
// params:
// returns:
CREATE INDEX role_name IF NOT EXISTS
FOR (n:Role) ON (n.name)
