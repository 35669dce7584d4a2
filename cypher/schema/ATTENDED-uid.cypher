// title: One ATTENDED for each uid
// params:
// returns:
CREATE CONSTRAINT attended_uid IF NOT EXISTS
FOR ()-[r:ATTENDED]-() REQUIRE r.uid IS UNIQUE
