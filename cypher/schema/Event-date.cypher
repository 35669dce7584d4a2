// title: Find Event nodes by date
// params:
// returns:
CREATE INDEX event_date IF NOT EXISTS
FOR (n:Event) ON (n.date)
