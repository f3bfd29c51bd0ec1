// node desk_pictures.mjs FOLDER: the pictures of the desk in the README, as PNG files.
import { join } from "node:path";
import { articlesOf, launch } from "./browser.mjs";
import { serveDesk, signIn } from "./desk.mjs";

const folder = process.argv[2];
const desk = await serveDesk("pictures", ["larkfield-q1-2026", "brandt-takeover-2026", "cerebras-q1-2026"]
  .flatMap(articlesOf));
const browser = await launch();

const open = async (path, width, height, colorScheme = "light") => {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  const page = await context.newPage();
  await signIn(page, desk.url);
  await page.goto(desk.url + path);
  return page;
};
// Down to the end of `last`.
const save = async (page, name, last) => {
  const box = await page.locator(last).first().boundingBox();
  const { width } = page.viewportSize();
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.ceil(box.y + box.height + 12) } });
};

// The list, with one finding just dismissed and the next at hand.
let page = await open("/", 1000, 860);
await page.keyboard.press("j");
await page.keyboard.press("d");
await page.waitForSelector("#done");
await page.mouse.move(0, 0);
await save(page, "findings", ".item");

page = await open("/desk/timeline?subject=Cerebras+Systems&metric=gross_margin", 1000, 860);
await save(page, "timeline", ".timeline");

page = await open("/desk/draft", 1000, 820, "dark");
await page.fill("#text", "Cerebras Systems had a gross margin of 49% in the first quarter of 2026.");
await page.waitForSelector("#result .finding");
await save(page, "draft", "#result .finding");

await browser.close();
await desk.stop();
