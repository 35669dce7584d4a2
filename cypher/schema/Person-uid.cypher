// title: One Person for each uid
// params:
// returns:
CREATE CONSTRAINT person_uid IF NOT EXISTS
FOR (n:Person) REQUIRE n.uid IS UNIQUE
