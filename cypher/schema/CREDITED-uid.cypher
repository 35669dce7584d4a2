// title: One CREDITED for each uid
// params:
// returns:
CREATE CONSTRAINT credited_uid IF NOT EXISTS
FOR ()-[r:CREDITED]-() REQUIRE r.uid IS UNIQUE
