// title: End a load: the token goes
// params: token
// returns:
MATCH (l:KgLoad {uid: 'kg'})
SET l.held = true
WITH l
WHERE l.token = $token
DELETE l
