// The HTML report in a browser: every part of it, with and without JavaScript, narrow and wide,
// dark and light, on paper; and nothing of an article that runs or leaves the page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { articlesOf, launch, reportOn, writeArticles } from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const kEvents = ["cerebras-q1-2026", "larkfield-q1-2026", "brandt-takeover-2026"];
const kSchemes = ["light", "dark"];
const kWidths = [360, 1600];

let browser;
let reports = {};
before(async () => {
  browser = await launch();
  for (const event of kEvents) reports[event] = reportOn(event, articlesOf(event));
  reports.crowd = reportOn("crowd", writeArticles(crowdedArticles()));
  reports.hostile = reportOn("hostile", writeArticles(hostileArticles()));
});
after(() => browser?.close());

// Words from outside in every place that the report shows, each trying to become more than words.
function hostileArticles() {
  const attacks = [
    "<script>window.attacked = 1</script>",
    "</script><script>window.attacked = 2</script>",
    "</style></title></textarea><img src=x onerror=\"window.attacked = 3\">",
    "\"><svg onload=\"window.attacked = 4\"><a href=\"javascript:window.attacked = 5\">x</a>",
    "' onmouseover='window.attacked = 6' x='",
    "javascript:window.attacked = 7",
    "&lt;script&gt; &#60;script&#x3e; &broken; &amp &#0; &#xD800;",
    "<iframe src=\"https://evil.example/\"></iframe><link rel=stylesheet href=//evil.example/x.css>",
    "<style>@import url(https://evil.example/x.css); body { display: none }</style>",
    "<meta http-equiv=refresh content=\"0;url=https://evil.example/\"><base href=//evil.example/>",
    "{{script}} {{style}} }} {{ <!-- --> ]]> \u202e drawkcab",
  ];
  const body = (margin) => attacks.map((attack) =>
    `Acme ${attack} said its gross margin was ${margin} in the first quarter of 2026.\n`).join("\n");
  return {
    "a<b>&\"c.txt": `Acme's margin "${attacks[0]}"\n\n2026-06-24\n\n${body("46.5%")}`,
    "javascript:d.txt": `Acme's margin\n\n2026-06-24\n\n${body("44%")}`,
    "javascript:d.txt.meta.json": JSON.stringify({
      outlet: attacks[2], url: "javascript:window.attacked = 8", title: attacks[3],
      published: attacks[4],
    }),
  };
}

// One event in twenty articles, which give ten values between them; outlets of long names, of names
// from right to left, and of several articles.
function crowdedArticles() {
  const outlets = ["Wire", "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd", "The Very Long Name of a Provincial Daily and Weekly Gazette", "Wire"];
  const articles = {};
  for (let i = 0; i < 20; ++i) {
    const name = `crowd-${i}.txt`;
    articles[name] = `Acme reports\n\nAcme said its gross margin was ${40 + i % 10}.5% in the first quarter of 2026.\n\nIts revenue was $${i < 12 ? "193.4" : "210.2"} million in the first quarter of 2026, note ${i} says.\n`;
    articles[`${name}.meta.json`] = JSON.stringify({ outlet: outlets[i] ?? `Daily ${i}`, published: "2026-06-24" });
  }
  return articles;
}

const open = async (address, { width = 1600, scheme = "light", javaScript = true } = {}) => {
  const context = await browser.newContext({
    viewport: { width, height: 900 }, colorScheme: scheme, javaScriptEnabled: javaScript,
  });
  const page = await context.newPage();
  page.requests = [];
  page.faults = [];
  page.on("request", (request) => page.requests.push(request));
  page.on("console", (message) => page.faults.push(message.text()));
  page.on("pageerror", (error) => page.faults.push(String(error)));
  page.on("dialog", (dialog) => { page.faults.push("a dialog"); dialog.dismiss(); });
  await page.goto(address);
  return page;
};

const unfold = (page) =>
  page.evaluate(() => document.querySelectorAll("details").forEach((part) => { part.open = true; }));

const countOf = (page, selector) => page.locator(selector).count();

test("has every part", async () => {
  const page = await open(reports[kEvents[0]]);
  for (const part of ["h1", ".counts li", ".gravest li a", "#findings .finding", ".plot svg",
    ".plot .gap", ".plot .common", ".source mark", ".notes dt", ".steps li", "#coverage td",
    ".article .figure.conflicts", ".article .figure.agrees", ".article .figure.only-here",
    ".article .figure.not-understood", "#claim-table tbody tr", "#record summary"]) {
    assert.ok(await countOf(page, part) > 0, part);
  }
  const terms = await page.locator(".notes dt").allTextContents();
  for (const term of ["Agrees", "Not stated", "Origins", "To settle it"])
    assert.ok(terms.includes(term), term);
  assert.deepEqual(page.faults, []);
});

test("leads only to places of its own", async () => {
  for (const address of Object.values(reports)) {
    const page = await open(address);
    const lost = await page.$$eval("a[href]", (links) => links
      .map((link) => link.getAttribute("href"))
      .filter((href) => !href.startsWith("#") || !document.getElementById(href.slice(1))));
    assert.deepEqual(lost, []);
  }
});

for (const width of kWidths) {
  for (const scheme of kSchemes) {
    test(`fits ${width} pixels and is accessible, ${scheme}`, async () => {
      for (const [event, address] of Object.entries(reports)) {
        const page = await open(address, { width, scheme });
        await unfold(page);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width,
          `${event} scrolls sideways`);
        assert.deepEqual(await crowdedPlots(page), [], event);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => axe.run(document, {
          resultTypes: ["violations"],
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        }));
        assert.deepEqual(
          violations.map((fault) => `${event}: ${fault.id}: ${fault.nodes[0].html} ${fault.nodes[0].failureSummary}`), []);
        await page.context().close();
      }
    });
  }
}

// Plots whose words run over each other or over the edge, or whose axis has no unit.
const crowdedPlots = (page) => page.$$eval(".plot", (plots) => plots.flatMap((plot) => {
  const edge = plot.getBoundingClientRect();
  const boxes = [...plot.querySelectorAll("text")].map((text) => [text, text.getBoundingClientRect()])
    .filter(([, box]) => box.width > 0);
  const meet = ([, a], [, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const faults = boxes.filter(([, box]) => box.left < edge.left - 1 || box.right > edge.right + 1)
    .map(([text]) => `over the edge: ${text.textContent}`);
  boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => {
    if (meet(a, b)) faults.push(`${a[0].textContent} meets ${b[0].textContent}`);
  }));
  if (!/^Axis: \S+/.test(plot.querySelector("figcaption").textContent)) faults.push("no unit");
  return faults;
}));

test("shows no figure of twelve digits but on demand", async () => {
  for (const event of kEvents) {
    const page = await open(reports[event]);
    const shown = await page.locator("body").innerText();
    assert.deepEqual(shown.match(/\d[\d,\u202f]{11,}/g) ?? [], []);
  }
});

test("tells a figure by pointer and by keyboard", async () => {
  for (const javaScript of [true, false]) {
    const page = await open(reports[kEvents[0]], { javaScript });
    await page.locator(".article summary").nth(2).click();
    const figure = page.locator(".article[open] .figure.conflicts").first();
    const note = figure.locator(".note");
    assert.equal(await note.isVisible(), false);
    await figure.hover();
    assert.equal(await note.isVisible(), true, "under the pointer");
    await page.mouse.move(0, 0);
    await figure.locator("a").focus();
    assert.equal(await note.isVisible(), true, "in focus");
    assert.match(await note.innerText(), /allows .*\n.*conflicts/);
    if (javaScript) {
      await page.keyboard.press("Escape");
      assert.equal(await note.isVisible(), false, "after Escape");
    }
    await figure.locator("a").press("Enter");
    assert.match(page.url(), /#finding-\d+$/);
  }
});

test("notes stay on the page at 360 pixels", async () => {
  const page = await open(reports[kEvents[0]], { width: 360 });
  await unfold(page);
  for (const figure of await page.locator(".article .figure").all()) {
    await figure.locator("a").focus();
    const box = await figure.locator(".note").boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= 360, await figure.innerText());
  }
});

test("unfolds the article that a quote leads to", async () => {
  const page = await open(reports[kEvents[0]]);
  const link = page.locator(".source figcaption a").first();
  const target = await link.getAttribute("href");
  await link.click();
  assert.equal(await page.locator(target).isVisible(), true);
});

test("filters and sorts the claims", async () => {
  const page = await open(reports[kEvents[0]]);
  await page.locator("#claims summary").click();
  const rows = page.locator("#claim-table tbody tr");
  const visible = async () => (await rows.evaluateAll((all) => all.filter((row) => !row.hidden).length));
  const all = await visible();
  await page.locator("#claim-filters input").fill("gross margin");
  const some = await visible();
  assert.ok(some > 0 && some < all);
  assert.match(await page.locator("#claim-filters output").innerText(), new RegExp(`^${some} of ${all} `));
  await page.locator("#claim-filters select").first().selectOption("conflicts");
  assert.ok(await visible() < some);
  await page.locator("#claim-filters input").fill("no such words");
  assert.equal(await visible(), 0);
  await page.locator("#claim-filters input").fill("");
  await page.locator("#claim-filters select").first().selectOption("");
  const value = page.locator("#claim-table th", { hasText: "Value" });
  for (const order of ["ascending", "descending"]) {
    await value.locator("button").press("Enter");
    assert.equal(await value.getAttribute("aria-sort"), order);
    const keys = (await rows.evaluateAll((all) => all.map((row) => row.cells[3].dataset.sort)))
      .filter((key) => key !== "").map(Number);
    assert.ok(keys.length > 3);
    assert.deepEqual(keys, keys.toSorted((a, b) => (order === "ascending" ? a - b : b - a)));
  }
});

test("is whole without JavaScript", async () => {
  const page = await open(reports[kEvents[0]], { javaScript: false });
  assert.equal(await page.locator("#claim-filters").isVisible(), false);
  assert.equal(await countOf(page, "#claim-table th button"), 0);
  await page.locator("#claims summary").click();
  const rows = await page.locator("#claim-table tbody tr").all();
  assert.ok(rows.length > 20);
  for (const row of rows) assert.ok(await row.isVisible());
  assert.ok(await page.locator(".plot svg").first().isVisible());
  await page.locator(".gravest a").first().click();
  assert.match(page.url(), /#finding-1$/);
});

test("prints findings whole, articles as they are left, and no controls", async () => {
  const page = await open(reports[kEvents[0]], { width: 760 });
  await page.locator("#claims summary").click();
  await page.locator(".article summary").first().click();
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("#claim-filters").isVisible(), false);
  assert.equal(await page.locator(".parts").isVisible(), false);
  assert.equal(await page.locator(".note").first().isVisible(), false);
  for (const step of await page.locator(".steps li").all()) assert.ok(await step.isVisible());
  assert.ok(await page.locator(".article .text p").first().isVisible());
  assert.equal(await page.locator(".article").nth(1).locator(".text p").first().isVisible(), false);
  const right = await page.locator("table").evaluateAll((all) =>
    Math.max(...all.map((table) => table.getBoundingClientRect().right)));
  assert.ok(right <= 760, `a table ends at ${right}`);
  assert.ok((await page.pdf({ format: "A4" })).length > 20_000);
});

test("prints dark on light, whatever the screen", async () => {
  const page = await open(reports[kEvents[0]], { scheme: "dark", width: 760 });
  const coloursOf = () => page.evaluate(() => [document.body, document.querySelector("mark"),
    document.querySelector(".finding"), document.querySelector(".plot .bar")].map((element) => {
    const { color, backgroundColor, fill } = getComputedStyle(element);
    return [color, backgroundColor, fill];
  }));
  const dark = await coloursOf();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const printed = await coloursOf();
  assert.deepEqual(printed[0].slice(0, 2), ["rgb(27, 27, 27)", "rgb(255, 255, 255)"]);
  const light = await open(reports[kEvents[0]], { width: 760 });
  await light.emulateMedia({ media: "print", colorScheme: "light" });
  const lightly = await light.evaluate(() => getComputedStyle(document.querySelector(".finding")).backgroundColor);
  assert.equal(printed[2][1], lightly);
  assert.notDeepEqual(printed, dark);
});

test("is understood without scrolling at 1600 pixels", async () => {
  for (const [name, address] of Object.entries(reports)) {
    const page = await open(address);
    const tall = await page.$$eval(".finding", (all) => all
      .filter((card) => card.getBoundingClientRect().height > 900).map((card) => card.id));
    assert.deepEqual(tall, [], name);
  }
});

test("says each value of a crowd once", async () => {
  const page = await open(reports.crowd);
  const revenue = page.locator(".finding", { hasText: "$193.4 million" }).filter({ has: page.locator(".gap") });
  assert.equal(await revenue.locator(".plot .bar").count(), 2);
  assert.match(await revenue.locator(".plot").textContent(), /and 11 more/);
  const same = revenue.locator("details.same").first();
  assert.equal(await same.locator("li").first().isVisible(), false);
  await same.locator("summary").click();
  assert.equal(await same.locator("li").count(), 11);
  assert.ok(await page.locator("bdi").count() > 0);
  const heads = await page.locator("#coverage thead th").allTextContents();
  assert.equal(new Set(heads).size, heads.length);
});

test("hints at what a narrow page cuts off", async () => {
  const page = await open(reports[kEvents[0]], { width: 360 });
  const wide = page.locator("#coverage .wide");
  assert.ok(await wide.evaluate((element) => element.scrollWidth > element.clientWidth));
  assert.match(await wide.evaluate((element) => getComputedStyle(element).backgroundAttachment), /local.*scroll/);
});

test("shows a hostile article inert", async () => {
  for (const scheme of kSchemes) {
    const page = await open(reports.hostile, { scheme });
    await unfold(page);
    assert.ok(await countOf(page, ".finding") > 0);
    for (const figure of (await page.locator(".figure a").all()).slice(0, 5)) {
      await figure.hover();
      await figure.click();
    }
    assert.equal(await page.evaluate(() => window.attacked), undefined);
    assert.equal(await countOf(page, "script"), 1);
    assert.equal(await countOf(page, "style"), 1);
    assert.equal(await countOf(page, "img, iframe, object, embed, link, base, video, audio"), 0);
    const handlers = await page.$$eval("*", (all) => all.flatMap((element) =>
      [...element.attributes].filter((one) => one.name.startsWith("on") || one.name === "style" ||
        /^\s*javascript:/i.test(one.value) && one.name === "href").map((one) => one.name)));
    assert.deepEqual(handlers, []);
    assert.ok((await page.locator("body").innerText()).includes("<script>window.attacked = 1</script>"));
    assert.deepEqual(page.faults, []);
    assert.deepEqual(page.requests.map((request) => request.url().split("#")[0]), [reports.hostile]);
  }
});

// The second wall: were something to slip through as mark-up, the policy would not let it run.
test("lets no other script run, and no request leave", async () => {
  const page = await open(reports[kEvents[0]]);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.attacked = 1";
    const image = document.createElement("img");
    image.src = "https://evil.example/x.png";
    image.setAttribute("onerror", "window.attacked = 2");
    const style = document.createElement("style");
    style.textContent = "body { display: none }";
    document.body.append(script, image, style);
  });
  await page.waitForTimeout(100);
  assert.equal(await page.evaluate(() => window.attacked), undefined);
  assert.ok(await page.locator("h1").isVisible());
  const [first, ...others] = page.requests;
  assert.equal(first.url(), reports[kEvents[0]]);
  for (const request of others) assert.equal(request.failure()?.errorText, "csp", request.url());
  assert.ok(page.faults.length > 0, "the policy says what it stopped");
});

test("opens fifty articles in less than a second", async () => {
  const articles = {};
  for (let i = 0; i < 50; ++i) {
    const figures = Array.from({ length: 20 }, (_, k) =>
      `The gross margin of the company, which makes doors, was ${(i * 7 + k * 3) % 89 + 1}.${k % 10}% in the first quarter of 2026.\n`);
    articles[`many-${i}.txt`] = `Acme Doors of Region ${i % 10} reports\n\n2026-06-24\n\n${figures.join("\n")}`;
  }
  const address = reportOn("many", writeArticles(articles));
  let best = Infinity;
  for (let i = 0; i < 3; ++i) {
    const page = await open(address);
    best = Math.min(best, await page.evaluate(() => performance.getEntriesByType("navigation")[0].loadEventEnd));
    await page.context().close();
  }
  assert.ok(best > 0 && best < 1000, `${best} ms`);
});
