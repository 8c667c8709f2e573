import { chromium } from 'playwright-core'
const [, , base, who, ...paths] = process.argv
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
for (const width of [1280, 360]) {
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  const page = await context.newPage()
  if (who !== '-') { await page.goto(base + '/staff/sign-in'); await page.getByRole('button', { name: who }).first().click(); await page.waitForLoadState() }
  for (const path of paths) {
    const answer = await page.goto(base + path)
    await page.screenshot({ path: `/tmp/shots/${path.replaceAll(/[^\w]+/g, '_')}_${width}.png`, fullPage: true })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    console.log(width, path, answer?.status(), wide > width ? 'WIDE ' + wide : '')
  }
  await context.close()
}
await browser.close()
