// title: One HOSTED for each uid
// params:
// returns:
CREATE CONSTRAINT hosted_uid IF NOT EXISTS
FOR ()-[r:HOSTED]-() REQUIRE r.uid IS UNIQUE
