// title: One Place for each uid
// params:
// returns:
CREATE CONSTRAINT place_uid IF NOT EXISTS
FOR (n:Place) REQUIRE n.uid IS UNIQUE
