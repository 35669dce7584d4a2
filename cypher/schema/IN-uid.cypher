// title: One IN for each uid
// params:
// returns:
CREATE CONSTRAINT in_uid IF NOT EXISTS
FOR ()-[r:IN]-() REQUIRE r.uid IS UNIQUE
