// title: How many nodes other tools keep in the same database
// params:
// returns: count
MATCH (n)
WHERE n.fingerprint IS NULL AND NOT n:KgLoad
RETURN count(n) AS count
