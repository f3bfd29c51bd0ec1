// Chromium for the tests and the pictures of the report: no network, no profile.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const root = resolve(import.meta.dirname, "../..");

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });

// A folder that goes away with the process.
export const scratch = mkdtempSync(join(tmpdir(), "countercheck-web-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

// The articles of an event of corpus/, by their paths from the root of the sources.
export const articlesOf = (event) => {
  const folder = join("corpus", event, "articles");
  return readdirSync(join(root, folder)).filter((name) => name.endsWith(".txt")).sort()
    .map((name) => join(folder, name));
};

// Writes articles { name: text }, and their sidecars, and returns the paths of the articles.
export const writeArticles = (articles) =>
  Object.entries(articles).map(([name, text]) => {
    const path = join(scratch, name);
    writeFileSync(path, text);
    return path;
  }).filter((path) => !path.endsWith(".meta.json"));

// The address of the report on `files`.
export const reportOn = (name, files) => {
  const page = join(scratch, `${name}.html`);
  execFileSync(process.env.COUNTERCHECK_PROGRAM,
    ["check", ...files, "--format", "html", "-o", page], { cwd: root });
  return pathToFileURL(page).href;
};
