// title: One Article for each uid
// params:
// returns:
CREATE CONSTRAINT article_uid IF NOT EXISTS
FOR (n:Article) REQUIRE n.uid IS UNIQUE
