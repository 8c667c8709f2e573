import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'

const IMAGES = path.resolve(import.meta.dirname, '../../docs/images')
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** What is pictured, each on a wide screen and on a phone, and how one gets there. */
const PICTURES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'front-page': (page) => page.goto('/'),
  consultation: async (page) => {
    await page.goto('/consultations')
    await page.locator('section[aria-labelledby=stage-open] a').first().click()
  },
  'check-answers': answerCard,
  receipt: async (page) => {
    await page.goto('/receipts')
    await answerCard(page)
    await page.getByRole('button', { name: 'Send your answers' }).click()
    await page.getByRole('link', { name: 'Look up your code' }).click()
  },
  desk: async (page) => {
    await page.goto('/staff')
    await page.getByRole('button', { name: /Priya Nair/ }).click()
  },
  results: async (page) => {
    await page.goto('/consultations')
    await page.locator('section[aria-labelledby=stage-answered] a').first().click()
    await page.getByRole('link', { name: 'See what people said and what was decided' }).click()
  },
}

/** Pictures a running demo into docs/images, for the README. Returns how many pictures were taken. */
export async function takeScreenshots(origin: string): Promise<number> {
  mkdirSync(IMAGES, { recursive: true })
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS })
  try {
    for (const width of [1280, 360]) {
      for (const [name, go] of Object.entries(PICTURES)) await take(browser, origin, name, width, go)
    }
  } finally {
    await browser.close()
  }
  return Object.keys(PICTURES).length * 2
}

async function take(browser: Browser, origin: string, name: string, width: number, go: (page: Page) => Promise<unknown>): Promise<void> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height: width > 800 ? 900 : 740 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  })
  const page = await context.newPage()
  await go(page)
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: path.join(IMAGES, `${name}-${width}.png`) })
  await context.close()
}

async function answerCard(page: Page): Promise<void> {
  await page.goto('/have-your-say')
  await page.locator('main').getByLabel('4', { exact: true }).check()
  await page.getByLabel(/What would make you feel safer/).fill('Somebody from the local team at the market once a month.')
  await page.getByRole('button', { name: 'Continue' }).click()
}
