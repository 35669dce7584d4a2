// title: Articles of a headline as it is written
// params: name = '全州质量工作会议召开'
// returns: uid, name, published
// example: 《全州质量工作会议召开》
MATCH (a:Article)
WHERE a.headline = $name
RETURN a.uid AS uid, a.headline AS name, a.published AS published
ORDER BY uid
