// SPDX-License-Identifier: Apache-2.0
// questions_peer.mjs ENGINE FOLDER: puts the five questions of the bench of queries to DuckDB or Ladybug, whose modules
// stand in the folder that STANDPOINT_PEERS names; prints processor seconds and answers as JSON. One thread each, as the
// others have: more threads take more processor time in all.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [engine, folder] = process.argv.slice(2);
const load = createRequire(join(process.env.STANDPOINT_PEERS, "package.json"));
const asked = JSON.parse(readFileSync(join(folder, "questions.json"), "utf8"));
const ofQuestion = [[asked.proposition], [asked.proposition], [], [asked.from, asked.by_paths], [asked.from, asked.farthest]];
const file = (name) => `'${join(folder, `${name}.csv`)}'`;

// A function that answers question i with a text: the values of all rows, a comma after each.
async function duckdb() {
  const { DuckDBInstance } = load("@duckdb/node-api");
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  const tables = { entity: "n INTEGER PRIMARY KEY, id TEXT UNIQUE", proposition: "n INTEGER PRIMARY KEY, id TEXT UNIQUE",
    claim: "n INTEGER PRIMARY KEY, about INTEGER, stance DOUBLE", makes: "entity INTEGER, claim INTEGER" };
  for (const [name, columns] of Object.entries(tables)) {
    await connection.run(`CREATE TABLE ${name} (${columns})`);
    await connection.run(`COPY ${name} FROM ${file(name)} (HEADER false)`);
  }
  await connection.run("CREATE TABLE one_way (a INTEGER, b INTEGER, n INTEGER)");
  await connection.run(`COPY one_way FROM ${file("tie")} (HEADER false)`);
  await connection.run("CREATE TABLE tie AS SELECT n, a, b FROM one_way UNION ALL SELECT n, b, a FROM one_way");
  for (const [table, column] of [["claim", "about"], ["makes", "claim"], ["tie", "a"]])
    await connection.run(`CREATE INDEX ${table}_${column} ON ${table} (${column})`);
  const sql = [...asked.sql];
  // Each entity is reached once; the table stops growing when all are.
  sql[4] = "WITH RECURSIVE reached(n, d) USING KEY (n) AS (SELECT n, 0 FROM entity WHERE id = ?1 UNION " +
    "SELECT t.b, min(r.d) + 1 FROM reached r JOIN tie t ON t.a = r.n " +
    "WHERE NOT EXISTS (SELECT 1 FROM recurring.reached k WHERE k.n = t.b) GROUP BY t.b) " +
    "SELECT d FROM reached WHERE n = (SELECT n FROM entity WHERE id = ?2)";
  const prepared = [];
  for (const text of sql) prepared.push(await connection.prepare(text));
  return async (i) => {
    ofQuestion[i].forEach((value, place) => prepared[i].bindVarchar(place + 1, value));
    return (await prepared[i].runAndReadAll()).getRows().flat().map((value) => `${value},`).join("");
  };
}

async function ladybug() {
  const { Database, Connection } = load("@ladybugdb/core");
  const connection = new Connection(new Database(":memory:"), 1);
  const run = (text) => connection.query(text);
  for (const name of ["Entity", "Proposition"]) await run(`CREATE NODE TABLE ${name}(n INT64, id STRING, PRIMARY KEY(id))`);
  await run("CREATE NODE TABLE Claim(n INT64, about INT64, stance DOUBLE, PRIMARY KEY(n))");
  await run("CREATE REL TABLE MAKES(FROM Entity TO Claim)");
  await run("CREATE REL TABLE ABOUT(FROM Claim TO Proposition)");
  await run("CREATE REL TABLE Tie(FROM Entity TO Entity, n INT64)");
  for (const name of ["Entity", "Proposition", "Claim"]) await run(`COPY ${name} FROM ${file(name.toLowerCase())} (HEADER=false)`);
  const ids = (name) => readFileSync(join(folder, `${name}.csv`), "utf8").trimEnd().split("\n").map((line) => line.split(",")[1]);
  const { writeFileSync } = await import("node:fs");
  const entity = ids("entity"), proposition = ids("proposition");
  // Relationships are read by primary keys.
  const rewrite = (name, change) => writeFileSync(join(folder, `${name}_keys.csv`),
    readFileSync(join(folder, `${name}.csv`), "utf8").trimEnd().split("\n").map((line) => change(line.split(",")).join(",")).join("\n") + "\n");
  rewrite("makes", ([e, c]) => [entity[e], c]);
  rewrite("about", ([c, p]) => [c, proposition[p]]);
  rewrite("tie", ([a, b, n]) => [entity[a], entity[b], n]);
  for (const [type, name] of [["MAKES", "makes"], ["ABOUT", "about"], ["Tie", "tie"]])
    await run(`COPY ${type} FROM ${file(`${name}_keys`)} (HEADER=false)`);
  const opposed = "<-[:ABOUT]-(c:Claim)<-[:MAKES]-(a:Entity), (p)<-[:ABOUT]-(d:Claim)<-[:MAKES]-(b:Entity) " +
    "WHERE c.stance > 0 AND d.stance < 0 AND a.id <> b.id WITH DISTINCT a.n AS x, b.n AS y RETURN count(*) AS pairs";
  const questions = [
    "MATCH (p:Proposition {id: $p})<-[:ABOUT]-(c:Claim)<-[:MAKES]-(a:Entity) WHERE c.stance < 0 RETURN DISTINCT a.id AS id ORDER BY id",
    `MATCH (p:Proposition {id: $p})${opposed}`, `MATCH (p:Proposition)${opposed}`,
    "MATCH (:Entity {id: $a})-[r:Tie* TRAIL 1..3]-(:Entity {id: $b}) RETURN length(r) AS steps, count(*) AS paths ORDER BY steps",
    "MATCH (:Entity {id: $a})-[r:Tie* SHORTEST 1..20]-(:Entity {id: $b}) RETURN length(r) AS steps"];
  const names = [["p"], ["p"], [], ["a", "b"], ["a", "b"]];
  const prepared = [];
  for (const text of questions) prepared.push(await connection.prepare(text));
  return async (i) => {
    const given = Object.fromEntries(names[i].map((name, place) => [name, ofQuestion[i][place]]));
    const rows = await (await connection.execute(prepared[i], given)).getAll();
    return rows.flatMap((row) => Object.values(row)).map((value) => `${value},`).join("");
  };
}

const seconds = () => { const used = process.cpuUsage(); return (used.user + used.system) / 1e6; };
const ask = await { duckdb, ladybug }[engine]();
const results = [];
for (let i = 0; i < 5; ++i) {
  const answer = await ask(i), times = [], begin = seconds();
  // The clock has steps of a microsecond, and a question may take less than a thousand: several are timed at once.
  let once = seconds();
  await ask(i);
  once = seconds() - once;
  const together = Math.max(1, Math.min(20, Math.floor(0.02 / Math.max(once, 1e-6))));
  while (times.length < 3 || (times.length < 51 && seconds() - begin < 2)) {
    const start = seconds();
    for (let n = 0; n < together; ++n) await ask(i);
    times.push((seconds() - start) / together);
  }
  times.sort((a, b) => a - b);
  results.push({ seconds: times[times.length >> 1], answer });
}
console.log(JSON.stringify(results));
process.exit(0);
