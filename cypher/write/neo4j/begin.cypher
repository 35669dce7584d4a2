// title: Begin a load: the newest load owns the token, an older one stops at its next batch
// params: token
// returns:
MERGE (l:KgLoad {uid: 'kg'})
SET l.token = $token
