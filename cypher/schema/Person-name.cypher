// title: Find Person nodes by name
// params:
// returns:
CREATE INDEX person_name IF NOT EXISTS
FOR (n:Person) ON (n.name)
