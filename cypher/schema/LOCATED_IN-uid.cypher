// title: One LOCATED_IN for each uid
// params:
// returns:
CREATE CONSTRAINT located_in_uid IF NOT EXISTS
FOR ()-[r:LOCATED_IN]-() REQUIRE r.uid IS UNIQUE
