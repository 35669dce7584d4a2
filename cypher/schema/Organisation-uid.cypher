// title: One Organisation for each uid
// params:
// returns:
CREATE CONSTRAINT organisation_uid IF NOT EXISTS
FOR (n:Organisation) REQUIRE n.uid IS UNIQUE
