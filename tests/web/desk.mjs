// A desk of one's own for tests and pictures: a store of articles, and the server over it.
import { execFileSync, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root, scratch } from "./browser.mjs";

export const token = "a-token-of-the-browser-tests";
const program = process.env.COUNTERCHECK_PROGRAM;

// { url, post(article), stop() }; `files` are paths from the root of the sources.
export const serveDesk = async (name, files, now = "2026-06-26T09:30:00Z") => {
  const store = join(scratch, `${name}.db`);
  const secret = join(scratch, `${name}.token`);
  writeFileSync(secret, token);
  execFileSync(program, ["ingest", "--db", store, "--now", now, ...files], { cwd: root });
  const server = spawn(program, ["serve", "--db", store, "--listen", "127.0.0.1:0",
    "--token-file", secret, "--now", now], { stdio: ["ignore", "ignore", "pipe"] });
  const url = await new Promise((resolve, reject) => {
    server.on("exit", () => reject(new Error("the server ended")));
    createInterface({ input: server.stderr }).on("line", (line) => {
      const found = line.match(/ at (http:\S+)\/$/);
      if (found) resolve(found[1]);
    });
  });
  const post = async (article) => {
    const response = await fetch(`${url}/articles`, {
      method: "POST", body: JSON.stringify(article),
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    });
    if (!response.ok) throw new Error(await response.text());
  };
  const stop = () => new Promise((resolve) => {
    server.removeAllListeners("exit");
    server.on("exit", resolve);
    server.kill("SIGTERM");
  });
  return { url, store, post, stop };
};

export const signIn = async (page, url, name = "Anna Berg") => {
  await page.goto(`${url}/desk/sign-in`);
  await page.fill("[name=name]", name);
  await page.fill("[name=token]", token);
  await page.click("main button");
  await page.waitForURL(`${url}/`);
};
