// title: One MENTIONED_IN for each uid
// params:
// returns:
CREATE CONSTRAINT mentioned_in_uid IF NOT EXISTS
FOR ()-[r:MENTIONED_IN]-() REQUIRE r.uid IS UNIQUE
