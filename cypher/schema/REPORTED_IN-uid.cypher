// title: One REPORTED_IN for each uid
// params:
// returns:
CREATE CONSTRAINT reported_in_uid IF NOT EXISTS
FOR ()-[r:REPORTED_IN]-() REQUIRE r.uid IS UNIQUE
