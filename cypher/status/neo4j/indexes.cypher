// title: The indexes that can be used, those of constraints among them
// params:
// returns: name
SHOW INDEXES YIELD name, state
WHERE state = 'ONLINE'
RETURN name
ORDER BY name
