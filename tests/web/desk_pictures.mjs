// node desk_pictures.mjs FOLDER: a picture of each page of the desk for the README, as PNG files.
import { join } from "node:path";
import { articlesOf, launch } from "./browser.mjs";
import { serveDesk, signIn } from "./desk.mjs";

const folder = process.argv[2];
const desk = await serveDesk("pictures", ["larkfield-q1-2026", "brandt-takeover-2026", "cerebras-q1-2026"]
  .flatMap(articlesOf));
const browser = await launch();

const open = async (path, colorScheme = "light") => {
  const context = await browser.newContext({ viewport: { width: 1000, height: 860 }, colorScheme });
  const page = await context.newPage();
  await signIn(page, desk.url);
  await page.goto(desk.url + path);
  return page;
};
// Down to the end of the first or last `end`, and no further than a screen and a half.
const save = async (page, name, end, which = "first") => {
  const box = await page.locator(end)[which]().boundingBox();
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true,
    clip: { x: 0, y: 0, width: 1000, height: Math.min(Math.ceil(box.y + box.height + 12), 1300) } });
};
const company = "subject=Cerebras+Systems";

// The list, with one finding just dismissed and the next at hand.
let page = await open("/");
await page.keyboard.press("j");
await page.keyboard.press("d");
await page.waitForSelector("#done");
await page.mouse.move(0, 0);
await save(page, "findings", ".item");

// The next one, confirmed with a note.
await page.keyboard.press("n");
await page.keyboard.type("Revenue beat, earnings fell short: both right, of two things.");
await page.keyboard.press("Escape");
const id = await page.evaluate(() => document.activeElement.dataset.id);
await page.keyboard.press("c");
await page.waitForSelector("#done:has-text('Confirmed')");
await page.goto(`${desk.url}/desk/findings/${id}`);
await save(page, "finding", ".life");
const article = await page.locator(".finding a[href^='/desk/articles/']").first().getAttribute("href");

page = await open("/desk/articles");
await save(page, "articles", "main table");
await page.goto(desk.url + article);
await save(page, "article", ".item");

page = await open(`/desk/timeline?${company}&metric=gross_margin`);
await save(page, "timeline", ".timeline");

page = await open(`/desk/coverage?${company}`);
await save(page, "coverage", "main table");

page = await open(`/desk/sources?${company}`, "dark");
await save(page, "sources", "main table");

page = await open("/desk/draft", "dark");
await page.fill("#text", "Cerebras Systems had a gross margin of 49% in the first quarter of 2026.");
await page.waitForSelector("#result .finding");
await save(page, "draft", "#result .finding");

page = await open("/desk/sign-in");
await save(page, "sign-in", "main form");

await browser.close();
await desk.stop();
