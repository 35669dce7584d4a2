// title: How many persons, posts, organisations and events there are
// params:
// returns: nodes
MATCH (n)
WHERE n:Person OR n:Role OR n:Organisation OR n:Event
RETURN count(n) AS nodes
ORDER BY nodes
