// title: One Role for each uid
// params:
// returns:
CREATE CONSTRAINT role_uid IF NOT EXISTS
FOR (n:Role) REQUIRE n.uid IS UNIQUE
