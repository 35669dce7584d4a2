// Reads {schema, statements: {name: {text, params}}} as JSON; prints {name: [what language support says]}.
const { lintCypherQuery } = require(process.argv[2]);
const { schema, statements } = JSON.parse(require("fs").readFileSync(0, "utf-8"));
const found = {};
for (const [name, { text, params }] of Object.entries(statements)) {
  const parameters = Object.fromEntries(params.map((param) => [param, null]));
  const said = lintCypherQuery(text, { ...schema, parameters }).diagnostics.map((each) => each.message);
  if (said.length > 0) found[name] = said;
}
console.log(JSON.stringify(found));
