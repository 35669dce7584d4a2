// title: What joins two things by two relationships: an event, a post, a body
// params: left = ['p-shen'], right = ['p-wei']
// returns: middle
// example: kg why 沈国栋 魏红梅
MATCH (a:Person|Organisation|Event)
WHERE a.uid IN $left
MATCH (a)-[:ATTENDED|HOSTED|HOLDS|PART_OF]-(m:Person|Event|Role|Organisation)
WITH DISTINCT m
MATCH (m)-[:ATTENDED|HOSTED|HOLDS|IN|PART_OF]-(b:Person|Organisation|Event)
WHERE b.uid IN $right
RETURN DISTINCT m.uid AS middle
ORDER BY middle
