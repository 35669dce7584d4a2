// title: One Event for each uid
// params:
// returns:
CREATE CONSTRAINT event_uid IF NOT EXISTS
FOR (n:Event) REQUIRE n.uid IS UNIQUE
