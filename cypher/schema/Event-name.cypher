// title: Find Event nodes by name
// params:
// returns:
CREATE INDEX event_name IF NOT EXISTS
FOR (n:Event) ON (n.name)
