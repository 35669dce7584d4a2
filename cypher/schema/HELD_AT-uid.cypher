// title: One HELD_AT for each uid
// params:
// returns:
CREATE CONSTRAINT held_at_uid IF NOT EXISTS
FOR ()-[r:HELD_AT]-() REQUIRE r.uid IS UNIQUE
