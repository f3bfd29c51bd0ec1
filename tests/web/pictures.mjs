// node pictures.mjs FOLDER: the pictures of the README, as PNG files.
import { join } from "node:path";
import { articlesOf, launch, reportOn } from "./browser.mjs";

const folder = process.argv[2];
const address = reportOn("pictures", articlesOf("cerebras-q1-2026"));
const browser = await launch();

const open = async (width, height, colorScheme) => {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(address);
  return page;
};

// A finding whose plot shows a gap.
let page = await open(960, 900, "light");
await page.locator(".finding:has(.gap)").first().screenshot({ path: join(folder, "finding.png") });

// An article with its figures underlined, and the note on one of them.
page = await open(960, 560, "dark");
const article = page.locator(".article:has(.figure.conflicts):has(.figure.agrees)").nth(1);
await article.locator("summary").click();
await article.evaluate((element) => element.scrollIntoView({ block: "start" }));
await article.locator(".figure.conflicts a").nth(1).focus();
await page.screenshot({ path: join(folder, "article.png") });

await browser.close();
