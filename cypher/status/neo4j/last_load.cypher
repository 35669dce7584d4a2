// title: The last load that changed something, and whether one runs or was stopped
// params:
// returns: at, by, unfinished
MATCH (l:KgLoad {uid: 'kg'})
RETURN l.at AS at, l.by AS by, l.token IS NOT NULL AS unfinished
