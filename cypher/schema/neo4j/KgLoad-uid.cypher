// title: One load at a time
// params:
// returns:
CREATE CONSTRAINT kgload_uid IF NOT EXISTS
FOR (n:KgLoad) REQUIRE n.uid IS UNIQUE
