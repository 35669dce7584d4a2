// title: Search names of people, organisations and events, and headlines, by words
// chinese: 按字词搜索
// topic: reports
// params: words = '质量工作', limit = 50
// returns: kind, name, date, uid
// example: 哪里提到质量工作？
// Full-text indexes cut Chinese into pairs of characters: the words go in quotes, with Lucene's own signs
// escaped, so they are found as they stand. One character makes no pair; it is looked for in the names.
CALL () {
  WITH '"' + replace(replace($words, '\\', '\\\\'), '"', '\\"') + '"' AS phrase
  UNWIND ['person_names', 'organisation_names', 'event_names', 'headlines'] AS index
  CALL db.index.fulltext.queryNodes(index, phrase) YIELD node AS n, score
  WITH n, score
  WHERE size($words) > 1
  RETURN n, score
  UNION ALL
  UNWIND CASE WHEN size($words) = 1 THEN [1] ELSE [] END AS once
  MATCH (n:Person|Organisation|Event|Article)
  WHERE coalesce(n.name, n.headline) CONTAINS $words
  RETURN n, 1.0 AS score
}
RETURN labels(n)[0] AS kind, coalesce(n.name, n.headline) AS name, coalesce(n.date, n.published) AS date, n.uid AS uid
ORDER BY score DESC, kind, name, uid
LIMIT $limit
