// node load.mjs [SECONDS [CLIENTS [PAUSE_MS]]]: clients that read and write a desk at once. Fails for
// any answer that is no success, and for any article or review that is not there at the end; prints
// how long answers took. COUNTERCHECK_PROGRAM is the program.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const [seconds, clients, pause] = [60, 64, 200].map((usual, i) => Number(process.argv[2 + i] ?? usual));
const program = process.env.COUNTERCHECK_PROGRAM;
const folder = mkdtempSync(join(tmpdir(), "countercheck-load-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const store = join(folder, "news.db");
const token = "a-token-of-the-load-test";
writeFileSync(join(folder, "token"), token);

// As newsrooms see them: many companies, a few articles on each, figures that differ now and then.
const kCompanies = 200;
const article = (n) => {
  const company = `Company${n % kCompanies} Corp`;
  const revenue = (100 + (n % kCompanies) + (n % 7 === 0 ? 3 : 0)).toFixed(1);
  return {
    id: `load-${n}`, outlet: `Outlet ${n % 9}`, published: `2026-06-${String(1 + (n % 28)).padStart(2, "0")}`,
    text: `${company} reports\n\n${company} revenue was $${revenue} million in Q1 2026, up ${1 + (n % 9)}%.\n\n` +
      `Its gross margin was ${30 + (n % 20)}.5% in the first quarter. Shares rose ${n % 5}.2% on Tuesday.`,
  };
};

writeFileSync(join(folder, "first.jsonl"),
  Array.from({ length: 400 }, (_, n) => JSON.stringify(article(n))).join("\n"));
execFileSync(program, ["ingest", "--db", store, join(folder, "first.jsonl")]);
const server = spawn(program, ["serve", "--db", store, "--listen", "127.0.0.1:0", "--token-file",
  join(folder, "token")], { stdio: ["ignore", "ignore", "pipe"] });
const lines = createInterface({ input: server.stderr });
const port = await new Promise((resolve) => lines.once("line",
  (line) => resolve(Number(line.match(/:(\d+)\/$/)[1]))));
lines.on("line", (line) => console.error(line));

const agent = new http.Agent({ keepAlive: true, maxSockets: clients });
const ask = (method, path, body, type = "application/json") => new Promise((resolve, reject) => {
  const headers = { authorization: `Bearer ${token}`, ...(body ? { "content-type": type } : {}) };
  const request = http.request({ port, host: "127.0.0.1", method, path, agent, headers }, (response) => {
    const parts = [];
    response.on("data", (part) => parts.push(part));
    response.on("end", () => resolve({ status: response.statusCode, text: Buffer.concat(parts).toString() }));
  });
  request.on("error", reject);
  request.end(body);
});

let next = 400;
const posted = [];
const reviewed = new Set();
const findings = (await ask("GET", "/findings?limit=200")).text.split("\n").filter(Boolean)
  .map((line) => JSON.parse(line)).filter((line) => line.type === "finding").map((line) => line.id);
const times = { read: [], write: [], all: [] };
const faults = [];

const company = () => `Company${Math.floor(Math.random() * kCompanies)}+Corp`;
const reads = [
  () => ["GET", `/findings?subject=${company()}`],
  () => ["GET", `/claims?subject=${company()}&metric=revenue`],
  () => ["GET", `/articles/load-${Math.floor(Math.random() * 400)}`],
  () => ["GET", "/findings?severity=high&limit=20"],
  () => ["GET", `/coverage?subject=${company()}`],
  () => ["GET", `/?words=company${Math.floor(Math.random() * kCompanies)}`],
  () => ["GET", "/healthz"],
  () => ["POST", "/lint", `Company${Math.floor(Math.random() * kCompanies)} Corp revenue was $140 million in Q1 2026.`, "text/plain"],
];
const writes = [
  () => {
    const one = article(next++);
    posted.push(one.id);
    return ["POST", "/articles", JSON.stringify(one)];
  },
  () => {
    const id = findings[Math.floor(Math.random() * findings.length)];
    reviewed.add(id);
    return ["POST", `/findings/${id}/review`, JSON.stringify({ status: "triaged", author: "load" })];
  },
];

const end = performance.now() + seconds * 1000;
const run = async () => {
  for (let turn = Math.floor(Math.random() * 10); performance.now() < end; ++turn) {
    const kind = turn % 10 < 8 ? "read" : "write";
    const choices = kind === "read" ? reads : writes;
    const request = choices[Math.floor(Math.random() * choices.length)]();
    const begin = performance.now();
    try {
      const { status, text } = await ask(...request);
      if (status !== 200) faults.push(`${request[1]}: ${status} ${text}`);
    } catch (error) {
      faults.push(`${request[1]}: ${error}`);
    }
    const taken = performance.now() - begin;
    times[kind].push(taken);
    times.all.push(taken);
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
  }
};
await Promise.all(Array.from({ length: clients }, run));

for (const id of posted)
  if ((await ask("GET", `/articles/${id}`)).status !== 200) faults.push(`${id} is lost`);
for (const id of reviewed)
  if (!(await ask("GET", `/explain/${id}`)).text.includes("\"triaged\"")) faults.push(`review of ${id} is lost`);
agent.destroy();
server.kill("SIGTERM");
const code = await new Promise((resolve) => server.on("exit", resolve));
if (code !== 0) faults.push(`the server ended with ${code}`);
execFileSync(program, ["doctor", "--db", store]);

console.log(`${clients} clients, ${seconds} s, ${pause} ms between requests; load of the machine ` +
  loadavg().map((load) => load.toFixed(1)).join(" "));
const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
for (const [kind, all] of Object.entries(times)) {
  all.sort((a, b) => a - b);
  console.log(`${kind}: ${all.length} in ${seconds} s, p50 ${at(all, 0.5).toFixed(1)} ms, ` +
    `p99 ${at(all, 0.99).toFixed(1)} ms, most ${at(all, 1).toFixed(1)} ms`);
}
console.log(`${posted.length} articles and ${reviewed.size} reviewed findings, all there; ${faults.length} faults`);
for (const fault of faults.slice(0, 10)) console.log(fault);
process.exit(faults.length === 0 ? 0 : 1);
