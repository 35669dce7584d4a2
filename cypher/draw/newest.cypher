// title: The date of the newest article
// params:
// returns: newest
MATCH (a:Article)
RETURN max(a.published) AS newest
ORDER BY newest
