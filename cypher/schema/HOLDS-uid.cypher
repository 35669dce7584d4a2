// title: One HOLDS for each uid
// params:
// returns:
CREATE CONSTRAINT holds_uid IF NOT EXISTS
FOR ()-[r:HOLDS]-() REQUIRE r.uid IS UNIQUE
