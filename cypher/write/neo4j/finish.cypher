// title: End a load: the token goes; the time and the version stay, those of the last load that changed something
// params: token, changed, by
// returns: finished
MATCH (l:KgLoad {uid: 'kg'})
SET l.held = true
WITH l
WHERE l.token = $token
SET l.at = CASE WHEN $changed OR l.at IS NULL THEN toString(datetime()) ELSE l.at END,
    l.by = CASE WHEN $changed OR l.by IS NULL THEN $by ELSE l.by END,
    l.token = null,
    l.held = null
RETURN count(l) AS finished
