// title: One PART_OF for each uid
// params:
// returns:
CREATE CONSTRAINT part_of_uid IF NOT EXISTS
FOR ()-[r:PART_OF]-() REQUIRE r.uid IS UNIQUE
