// title: Go on with a load: 1 while the token is ours; the SET first, because it takes the lock
// params: token
// returns: held
MATCH (l:KgLoad {uid: 'kg'})
SET l.held = true
WITH l
WHERE l.token = $token
RETURN count(l) AS held
