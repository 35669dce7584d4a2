// title: Find Event nodes by a part of their name: CONTAINS
// params:
// returns:
CREATE TEXT INDEX event_name_parts IF NOT EXISTS
FOR (n:Event) ON (n.name)
