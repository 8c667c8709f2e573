import assert from 'node:assert/strict'
import { after, type TestContext } from 'node:test'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'
import { checkPage, listening } from './checks.js'
import { leave, tabTo, take } from './keyboard.js'
import { demo, endDemo } from './served.js'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
type Role = Parameters<Page['getByRole']>[0]

let launching: Promise<Browser> | undefined

/** The system's Chromium, started once for all journeys. */
export function browser(): Promise<Browser> {
  return (launching ??= chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS }))
}

after(async () => {
  await (await launching)?.close()
  await endDemo()
})

/** Somebody at a screen. After each step the page is checked: see `checkPage`. */
export interface Visitor {
  readonly page: Page
  /** Opens an address of ours. */
  goes(to: string): Promise<void>
  /** Presses the link or button with these words. */
  clicks(role: 'link' | 'button', name: string | RegExp, within?: Locator): Promise<void>
  /** Writes into the field with this label. */
  writes(label: string | RegExp, text: string, within?: Locator): Promise<void>
  /** Ticks or selects the choice with this label. */
  selects(label: string | RegExp, within?: Locator): Promise<void>
  /** Chooses from a list. */
  chooses(label: string | RegExp, option: string): Promise<void>
  /** Fills in the three parts of a date. */
  dates(legend: string, date: string): Promise<void>
  /** Presses a key, as often as said. */
  presses(key: string, times?: number): Promise<void>
  /** Presses Tab until the link, button, field or choice with this name has the focus. */
  tabsTo(name: string): Promise<void>
  /** Tabs to a field and types into it, as somebody without a mouse does. */
  types(label: string, text: string): Promise<void>
  /** Tabs to a choice and takes it by the space bar; among radio buttons, by the arrows. */
  takes(label: string): Promise<void>
  /** Tabs to a link or button and presses Enter, which leads to another page or to this page again. */
  enters(name: string): Promise<void>
  /** Presses a key that leads to another page, or to this page again. */
  leavesBy(key: string): Promise<void>
  /** Does many things on pages that other journeys look at: what is then on the screen is checked once, after the last. */
  hurries(what: string, deeds: () => Promise<void>): Promise<void>
  /** Takes as long as a person does: answers that are sent sooner after the check are held for review. */
  reflects(): Promise<void>
  /** Goes back as with the browser's own button. */
  goesBack(): Promise<void>
  /** Does something else, and has the page checked after it. */
  does(what: string, deed: () => Promise<unknown>): Promise<void>
  /** The page has this heading. */
  sees(heading: string | RegExp): Promise<void>
  /** The main part of the page says this somewhere. */
  reads(text: string | RegExp): Promise<void>
  /** Opens a second tab of the same browser. */
  tab(): Promise<Visitor>
}

/** How a visitor comes. */
export interface Coming {
  /** Of the screen, in CSS pixels. */
  readonly width?: number
  readonly javaScript?: boolean
}

/** A visitor on a phone, 360 pixels wide. */
export const onAPhone = (t: TestContext, how: Omit<Coming, 'width'> = {}): Promise<Visitor> => visitor(t, { ...how, width: 360 })

/** A visitor at a desk. */
export const atADesk = (t: TestContext, how: Omit<Coming, 'width'> = {}): Promise<Visitor> => visitor(t, { ...how, width: 1280 })

async function visitor(t: TestContext, { width = 1280, javaScript = true }: Coming): Promise<Visitor> {
  const origin = await demo()
  const context = await (
    await browser()
  ).newContext({
    baseURL: origin,
    viewport: { width, height: 800 },
    javaScriptEnabled: javaScript,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  })
  context.setDefaultTimeout(20_000)
  t.after(() => context.close())
  if (javaScript) return inTab(context)
  const mirror = await (await browser()).newContext({ viewport: { width, height: 800 } })
  t.after(() => mirror.close())
  return inTab(context, await mirror.newPage())
}

async function inTab(context: BrowserContext, mirror?: Page): Promise<Visitor> {
  const page = await context.newPage()
  const complaints = listening(page)
  let hurried = false
  const does = async (what: string, deed: () => Promise<unknown>): Promise<void> => {
    await deed().catch(async (error: unknown) => {
      throw new Error(`${what} failed on ${page.url()}: ${await page.locator('main').innerText()}`, { cause: error })
    })
    await onceSettled(page, async () => hurried || checkPage(page, complaints, what, mirror))
  }
  const by = (role: Role, name: string | RegExp, within: Locator | Page = page): Locator =>
    within
      .getByRole(role, { name, ...(typeof name === 'string' ? { exact: true } : {}) })
      .filter({ visible: true })
      .first()

  return {
    page,
    does,
    goes: (to) => does(`opening ${to}`, () => page.goto(to)),
    clicks: (role, name, within) => does(`pressing “${String(name)}”`, () => by(role, name, within).click()),
    writes: (label, text, within = page.locator('main')) =>
      does(`writing into “${String(label)}”`, () =>
        within
          .getByLabel(label, typeof label === 'string' ? { exact: true } : {})
          .first()
          .fill(text),
      ),
    selects: (label, within = page.locator('main')) =>
      does(`selecting “${String(label)}”`, () =>
        within
          .getByLabel(label, typeof label === 'string' ? { exact: true } : {})
          .first()
          .check(),
      ),
    chooses: (label, option) => does(`choosing “${option}”`, () => page.getByLabel(label).selectOption({ label: option })),
    async dates(legend, date) {
      const [year = '', month = '', day = ''] = date.split('-')
      const group = page.getByRole('group', { name: legend })
      for (const [part, text] of [
        ['Day', day],
        ['Month', month],
        ['Year', year],
      ] as const)
        await does(`writing the ${part.toLowerCase()}`, () => group.getByLabel(part, { exact: true }).fill(String(Number(text))))
    },
    async presses(key, times = 1) {
      for (let n = 0; n < times; n += 1) await does(`pressing ${key}`, () => page.keyboard.press(key))
    },
    tabsTo: (name) => does(`tabbing to “${name}”`, () => tabTo(page, name)),
    async types(label, text) {
      await tabTo(page, label)
      await does(`typing into “${label}”`, () => page.keyboard.type(text))
    },
    takes: (label) => does(`taking “${label}”`, () => take(page, label)),
    async enters(name) {
      await tabTo(page, name)
      await does(`pressing Enter on “${name}”`, () => leave(page, 'Enter'))
    },
    leavesBy: (key) => does(`pressing ${key}`, () => leave(page, key)),
    async hurries(what, deeds) {
      hurried = true
      await deeds().finally(() => (hurried = false))
      await does(what, async () => {})
    },
    reflects: () => page.waitForTimeout(2_200),
    goesBack: () => does('going back', () => page.goBack()),
    async sees(heading) {
      await by('heading', heading)
        .waitFor({ timeout: 10_000 })
        .catch(async () => {
          assert.fail(`No heading “${String(heading)}” on ${page.url()}: ${await page.locator('main').innerText()}`)
        })
    },
    async reads(text) {
      const main = page.locator('main')
      await main
        .getByText(text)
        .filter({ visible: true })
        .first()
        .waitFor({ timeout: 10_000 })
        .catch(async () => {
          assert.fail(`Nothing says “${String(text)}” on ${page.url()}: ${await main.innerText()}`)
        })
    },
    tab: () => inTab(context, mirror),
  }
}

/** Looks at the page when it has loaded; and again, when it turns out that it was on its way to another. */
async function onceSettled(page: Page, look: () => Promise<unknown>, tries = 5): Promise<void> {
  await page.waitForLoadState('load')
  try {
    await look()
  } catch (error) {
    if (tries === 0 || !/context was destroyed|is navigating|because of a navigation|axe is not defined/.test(String(error))) throw error
    await onceSettled(page, look, tries - 1)
  }
}

/** The receipt code that the page shows. */
export async function codeOn({ page }: Visitor): Promise<string> {
  const [code] = /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]/.exec(await page.locator('main').innerText()) ?? []
  assert.ok(code, `No code on ${page.url()}`)
  return code
}

/** A member of staff of the demo, signed in by one press: at a desk, or `on: 'a phone'`. */
export async function staff(t: TestContext, name: string, on: 'a desk' | 'a phone' = 'a desk'): Promise<Visitor> {
  const person = await (on === 'a phone' ? onAPhone(t) : atADesk(t))
  await person.goes('/staff')
  await person.clicks('button', new RegExp(`\\b${name}\\b`))
  await person.sees(/./)
  return person
}
