// The editors' page in a browser: every page, every key, with and without JavaScript, narrow and
// wide, dark and light; and articles that attack it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, afterEach, before, test } from "node:test";
import { articlesOf, launch } from "./browser.mjs";
import { serveDesk, signIn } from "./desk.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const kPages = ["/", "/?state=open&severity=info", "/?state=dismissed", "/?state=resolved",
  "/desk/articles", "/desk/timeline", "/desk/coverage", "/desk/sources", "/desk/draft",
  "/desk/sign-in"];

let browser;
let desk;
before(async () => {
  browser = await launch();
  desk = await serveDesk("desk", ["cerebras-q1-2026", "larkfield-q1-2026", "brandt-takeover-2026"]
    .flatMap(articlesOf));
});
after(async () => {
  await browser?.close();
  await desk?.stop();
});

const contexts = [];
afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())));

const open = async (path, { width = 1200, scheme = "light", javaScript = true, signed = false, at = desk } = {}) => {
  const context = await browser.newContext({
    viewport: { width, height: 900 }, colorScheme: scheme, javaScriptEnabled: javaScript,
  });
  contexts.push(context);
  const page = await context.newPage();
  page.faults = [];
  page.on("console", (message) => page.faults.push(message.text()));
  page.on("pageerror", (error) => page.faults.push(String(error)));
  page.on("dialog", (dialog) => { page.faults.push("a dialog"); dialog.dismiss(); });
  page.on("request", (request) => {
    if (!request.url().startsWith(at.url)) page.faults.push(`asks for ${request.url()}`);
  });
  if (signed) await signIn(page, at.url);
  const response = await page.goto(at.url + path);
  assert.equal(response.status(), 200, path);
  return page;
};

const idsOf = (page) => page.$$eval(".item", (items) => items.map((item) => item.dataset.id));
const focused = (page) => page.evaluate(() => document.activeElement.dataset.id ?? null);
const statusOf = async (id) => {
  const lines = (await (await fetch(`${desk.url}/findings?status=all&severity=info&limit=200`)).text())
    .trim().split("\n").map((line) => JSON.parse(line));
  return lines.find((line) => line.type === "finding" && line.id === id)?.review?.status ?? "open";
};

for (const width of [360, 1200, 1600]) {
  for (const scheme of ["light", "dark"]) {
    test(`fits ${width} pixels and is accessible, ${scheme}`, async () => {
      const page = await open("/", { width, scheme, signed: true });
      const [finding] = await idsOf(page);
      await page.goto(`${desk.url}/desk/articles`);
      const article = await page.locator("main table a").first().getAttribute("href");
      for (const path of [...kPages, `/desk/findings/${finding}`, article]) {
        await page.goto(desk.url + path);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width,
          `${path} scrolls sideways`);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => axe.run(document, {
          resultTypes: ["violations"],
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        }));
        const grave = violations.filter((fault) => ["serious", "critical"].includes(fault.impact));
        assert.deepEqual(grave.map((fault) =>
          `${path}: ${fault.id}: ${fault.nodes[0].html} ${fault.nodes[0].failureSummary}`), []);
      }
      // axe is put into the page by the test; nothing else is said.
      assert.deepEqual(page.faults, []);
    });
  }
}

for (const width of [900, 1200, 1600]) {
  test(`a finding that was judged has no hole in it at ${width} pixels`, async () => {
    const page = await open("/?state=open&severity=info", { width, signed: true });
    const id = await page.locator(".item:has(.source:nth-child(3)):has(.plot)").first()
      .getAttribute("data-id");
    await page.fill(`#item-${id} [name=note]`, "called the desk, and the company too; ".repeat(4));
    await page.click(`#item-${id} [value=confirmed]`);
    await page.waitForSelector("#done:has-text('Confirmed')");
    const holes = await page.$$eval(".evidence:has(.plot)", (all) => all.map((one) =>
      one.querySelector(".said").getBoundingClientRect().top -
      one.querySelector(".plot").getBoundingClientRect().bottom));
    assert.ok(holes.length > 0 && Math.max(...holes) < 60, String(holes));
    await page.keyboard.press("u");
    await page.waitForSelector("#done:has-text('Open again')");
    assert.deepEqual(page.faults, []);
  });
}

test("the tabs count anew when something was judged", async () => {
  const page = await open("/?state=open&severity=info", { signed: true });
  const counts = () => page.$$eval(".tabs .count", (all) => all.map((one) => Number(one.textContent)));
  const before = await counts();
  await page.keyboard.press("d");
  await page.waitForSelector("#done:has-text('Dismissed')");
  const after = await counts();
  assert.deepEqual([after[1], after[2]], [before[1] - 1, before[2] + 1]);
  await page.keyboard.press("u");
  await page.waitForSelector("#done:has-text('Open again')");
  assert.equal((await counts())[2], before[2]);
  assert.deepEqual(page.faults, []);
});

test("j and k move, e explains, / searches", async () => {
  const page = await open("/");
  const ids = await idsOf(page);
  assert.ok(ids.length >= 3);
  await page.keyboard.press("j");
  assert.equal(await focused(page), ids[0]);
  await page.keyboard.press("j");
  assert.equal(await focused(page), ids[1]);
  await page.keyboard.press("k");
  await page.keyboard.press("k");
  assert.equal(await focused(page), ids[0], "the first is the end");
  const steps = page.locator(`#item-${ids[0]} details.steps`);
  const was = await steps.evaluate((part) => part.open);
  await page.keyboard.press("e");
  assert.equal(await steps.evaluate((part) => part.open), !was);
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.id), "search");
  await page.keyboard.type("jd margin");
  assert.equal(await page.inputValue("#search"), "jd margin", "letters are letters in a field");
  assert.deepEqual(page.faults, []);
});

test("c confirms, d dismisses, u takes back, with a note", async () => {
  const page = await open("/", { signed: true });
  const ids = await idsOf(page);
  await page.keyboard.press("j");
  await page.keyboard.press("n");
  await page.keyboard.type("called the desk");
  await page.keyboard.press("Escape");
  await page.keyboard.press("c");
  await page.waitForSelector("#done:has-text('Confirmed')");
  assert.equal(await statusOf(ids[0]), "confirmed");
  assert.equal(await focused(page), ids[1], "the next one is at hand");
  await page.keyboard.press("d");
  await page.waitForSelector("#done:has-text('Dismissed')");
  assert.equal(await statusOf(ids[1]), "dismissed");
  await page.keyboard.press("u");
  await page.waitForSelector("#done:has-text('Open again')");
  assert.equal(await statusOf(ids[1]), "open");
  await page.goto(`${desk.url}/desk/findings/${ids[0]}`);
  const life = await page.locator(".life").textContent();
  assert.match(life, /by Anna Berg: called the desk/);
  await page.locator(".undo button").click();
  await page.waitForFunction(() => !document.querySelector(".undo"));
  assert.equal(await statusOf(ids[0]), "open");
  assert.deepEqual(page.faults, []);
});

test("who types fast judges one finding after the other", async () => {
  const page = await open("/", { signed: true });
  const ids = await idsOf(page);
  for (const key of "ddu") await page.keyboard.press(key);
  await page.waitForSelector("#done:has-text('Open again')");
  assert.equal(await statusOf(ids[0]), "dismissed");
  assert.equal(await statusOf(ids[1]), "open");
  await page.goto(`${desk.url}/?state=dismissed`);
  await page.click(`#item-${ids[0]} .undo button`);
  await page.waitForFunction(() => !document.querySelector(".item"));
  assert.deepEqual(page.faults, []);
});

test("u takes back one judgement after the other, and judges nothing anew", async () => {
  const page = await open("/?state=open&severity=info", { signed: true });
  const ids = await idsOf(page);
  for (const key of "jcjcjd") {
    await page.keyboard.press(key);
    await page.waitForTimeout(200);
  }
  const was = await Promise.all(ids.slice(0, 3).map(statusOf));
  assert.equal(was.filter((status) => status !== "open").length, 3);
  for (const key of "uuuu") await page.keyboard.press(key);
  await page.waitForSelector("#live:has-text('nothing to take back')");
  assert.deepEqual(await Promise.all(ids.slice(0, 3).map(statusOf)), ["open", "open", "open"]);
  await page.keyboard.press("u");
  await page.waitForTimeout(200);
  assert.deepEqual(await Promise.all(ids.slice(0, 3).map(statusOf)), ["open", "open", "open"]);
  assert.deepEqual(page.faults, []);
});

test("a judgement leaves other notes and what is open as they are; Enter judges nothing", async () => {
  const page = await open("/", { signed: true });
  const ids = await idsOf(page);
  const steps = page.locator(`#item-${ids[2]} details.steps`);
  const was = await steps.evaluate((part) => { part.open = !part.open; return part.open; });
  await page.fill(`#item-${ids[1]} [name=note]`, "half a");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(200);
  assert.equal(await statusOf(ids[1]), "open");
  await page.click(`#item-${ids[0]} [value=confirmed]`);
  await page.waitForSelector("#done:has-text('Confirmed')");
  assert.match(await page.inputValue(`#item-${ids[1]} [name=note]`), /^half a/);
  assert.equal(await steps.evaluate((part) => part.open), was);
  await page.locator(`#item-${ids[1]}`).focus();
  await page.keyboard.press("u");
  await page.waitForSelector("#done:has-text('Open again')");
  assert.match(await page.inputValue(`#item-${ids[1]} [name=note]`), /^half a/);
  assert.deepEqual(page.faults, []);
});

test("what another has judged meanwhile is shown, not judged over", async () => {
  const page = await open("/", { signed: true });
  await page.route("**/events", (route) => route.fulfill({ status: 503 }));
  await page.reload();
  const [id] = await idsOf(page);
  const other = await open(`/desk/findings/${id}`, { signed: true });
  await other.keyboard.press("d");
  await other.waitForSelector(".item .undo");
  assert.equal(await statusOf(id), "dismissed", "keys work on the page of one finding");
  await page.click(`#item-${id} [value=confirmed]`);
  await page.waitForSelector("#live:has-text('has changed since you saw it')");
  assert.equal(await statusOf(id), "dismissed");
  await other.keyboard.press("u");
  await other.waitForFunction(() => !document.querySelector(".item .undo"));
  assert.equal(await statusOf(id), "open");
  assert.ok(await other.locator(".keys").isVisible());
});

test("who has not signed in is told so, and sees no keys that judge", async () => {
  const page = await open("/");
  assert.doesNotMatch(await page.locator(".keys").textContent(), /confirm/);
  await page.keyboard.press("c");
  await page.waitForSelector("#live:has-text('Sign in first')");
});

test("no old verdict stands beside a draft that has changed or is too long", async () => {
  const page = await open("/desk/draft");
  await page.fill("#text", "Cerebras Systems gross margin was 49% in the first quarter of 2026.");
  await page.waitForSelector("#result .finding.conflict");
  await page.route("**/desk/draft", (route) => route.abort());
  await page.fill("#text", "Cerebras Systems gross margin was 47% in the first quarter of 2026.");
  await page.waitForSelector("#result.older");
  await page.waitForSelector("#live:has-text('does not answer')");
  assert.equal(await page.locator("#result .finding").count(), 0);
  await page.fill("#text", "word ".repeat(60000));
  await page.waitForSelector("#live:has-text('too long')");
  assert.equal((await page.inputValue("#text")).length, 300000, "nothing is cut");
});

test("works without JavaScript", async () => {
  const page = await open("/", { javaScript: false, signed: true });
  const [id] = await idsOf(page);
  await page.fill(`#item-${id} [name=note]`, "by hand");
  await page.click(`#item-${id} [value=dismissed]`);
  assert.match(await page.locator("#done").textContent(), /Dismissed/);
  assert.ok(!(await idsOf(page)).includes(id));
  await page.goto(`${desk.url}/?state=dismissed`);
  assert.deepEqual(await idsOf(page), [id]);
  await page.click(`#item-${id} .undo button`);
  assert.deepEqual(await idsOf(page), []);
  await page.goto(`${desk.url}/?state=new&words=margin`);
  assert.ok((await idsOf(page)).length > 0);
  assert.equal(await page.locator(".keys").isVisible(), false, "keys that do nothing are not shown");
  await page.goto(`${desk.url}/desk/draft`);
  await page.fill("#text", "Cerebras Systems gross margin was 49% in the first quarter of 2026.");
  await page.click("#draft button");
  assert.match(await page.locator("#result").textContent(), /CONFLICT/);
});

test("filters and searches", async () => {
  const page = await open("/");
  const all = (await idsOf(page)).length;
  await page.fill("[name=subject]", "Larkfield Stores");
  await page.click(".filters button");
  const some = (await idsOf(page)).length;
  assert.ok(some > 0 && some < all);
  await page.fill("#search", "no such words");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".notice:has-text('No finding fits')");
});

test("shows what arrives while it is open", async () => {
  const page = await open("/");
  const before = (await idsOf(page)).length;
  await page.keyboard.press("j");
  const at = await focused(page);
  for (const [id, figure] of [["live-1", "7.5"], ["live-2", "7.9"]])
    await desk.post({ id, published: "2026-06-25",
      text: `Nimbus Foods reports\n\nNimbus Foods revenue was $${figure} million in Q1 2026.` });
  await page.waitForSelector(".item:has-text('Nimbus Foods')");
  assert.ok((await idsOf(page)).length >= Math.min(before + 1, 20));
  assert.equal(await focused(page), at, "the reader stays where they were");
  assert.deepEqual(page.faults, []);
});

test("a tab that was hidden catches up when it is seen again", async () => {
  const page = await open("/");
  const hide = (hidden) => page.evaluate((value) => {
    Object.defineProperty(document, "hidden", { value, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);
  await hide(true);
  for (const [id, figure] of [["tab-1", "3.5"], ["tab-2", "3.9"]])
    await desk.post({ id, published: "2026-06-25",
      text: `Ostrava Mills reports\n\nOstrava Mills revenue was $${figure} million in Q1 2026.` });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  assert.equal(await page.locator(".item:has-text('Ostrava Mills')").count(), 0);
  await hide(false);
  await page.waitForSelector(".item:has-text('Ostrava Mills')");
  assert.deepEqual(page.faults, []);
});

test("says that it is not live, and catches up when the server is there again", async () => {
  const page = await open("/");
  let refused = 0;
  await page.route("**/events", (route) => { ++refused; return route.fulfill({ status: 503 }); });
  await page.reload();
  await page.waitForSelector("#following:has-text('Not live')");
  for (const [id, figure] of [["far-1", "5.5"], ["far-2", "5.9"]])
    await desk.post({ id, published: "2026-06-25",
      text: `Tarn Textiles reports\n\nTarn Textiles revenue was $${figure} million in Q1 2026.` });
  assert.ok(refused < 10, "it waits longer each time");
  await page.unroute("**/events");
  await page.waitForSelector(".item:has-text('Tarn Textiles')");
  assert.equal(await page.locator("#following").textContent(), "");
});

test("a draft is checked while it is written", async () => {
  const page = await open("/desk/draft");
  await page.fill("#text", "Cerebras Systems gross margin was 46.5% in the first quarter of 2026.");
  await page.waitForSelector("#result .notice:has-text('1 claim in the draft')");
  await page.fill("#text", "Cerebras Systems gross margin was 49% in the first quarter of 2026.");
  await page.waitForSelector("#result .finding.conflict");
  assert.deepEqual(page.faults, []);
});

test("articles that attack are words", async () => {
  const attacks = [
    "<script>window.attacked = 1</script>", "</title></textarea><img src=x onerror=\"window.attacked = 2\">",
    "\"><svg onload=\"window.attacked = 3\">", "' onmouseover='window.attacked = 4' x='",
    "<meta http-equiv=refresh content=\"0;url=https://evil.example/\"><base href=//evil.example/>",
    "{{content}} {{word}}",
  ];
  const hostile = await serveDesk("hostile", articlesOf("larkfield-q1-2026"));
  try {
    for (const [i, attack] of attacks.entries())
      await hostile.post({ id: `a${i}${attack}`, title: attack, outlet: attack, published: "2026-06-25",
        url: "javascript:window.attacked = 9",
        text: `Acme ${attack} said\n\nAcme's gross margin was ${40 + i}% in the first quarter of 2026, ${attack}.` });
    const page = await open("/", { signed: true, at: hostile });
    const links = await page.$$eval("a[href]", (all) => all.map((link) => link.getAttribute("href")));
    await page.goto(`${hostile.url}/desk/articles`);
    const articles = await page.$$eval("main table a", (all) => all.map((link) => link.getAttribute("href")));
    assert.ok(articles.length >= attacks.length);
    for (const path of [...new Set([...kPages, ...links, ...articles])].filter((href) => href.startsWith("/"))) {
      await page.goto(hostile.url + path);
      assert.equal(await page.evaluate(() => window.attacked ?? 0), 0, path);
      assert.equal(await page.locator("main img, main base, main meta, main script").count(), 0, path);
      assert.equal(await page.locator("a[href^='javascript:']").count(), 0, path);
    }
    assert.deepEqual(page.faults, []);
  } finally {
    await hostile.stop();
  }
});
