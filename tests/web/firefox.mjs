// Reviews a page in Firefox: node firefox.mjs MODULES PROGRAM ADDRESS < text; says as JSON what was seen.
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";
const [modules, program, address] = process.argv.slice(2);
const { default: puppeteer } = createRequire(`${modules}/`)("puppeteer-core");

const pasted = await text(process.stdin);
const browser = await puppeteer.launch({ browser: "firefox", executablePath: program, headless: true });
try {
  const page = await browser.newPage();
  const complaints = [];
  page.on("console", (said) => ["error", "warn"].includes(said.type()) && complaints.push(said.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(address);
  await page.locator("#paste").fill(pasted);
  await page.keyboard.down("Control");
  await page.keyboard.press("Enter");
  await page.keyboard.up("Control");
  await page.locator("aria/Close the report").wait();
  const status = await page.$eval("[data-testid=status]", (element) => element.textContent);
  await page.locator("[data-testid=source] [data-label=title]").click();
  await page.locator("::-p-aria([name='Journal'][role='option'])").click();
  await page.waitForFunction(() => document.querySelector("#field-container-title")?.value);
  const journal = await page.$eval("#field-container-title", (element) => element.value);
  const preview = await page.$eval(".preview", (element) => element.textContent);
  console.log(JSON.stringify({ status, journal, preview, complaints }));
} finally {
  await browser.close();
}
