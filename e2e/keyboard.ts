import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** More stops than any of our pages has. */
const MOST_STOPS = 120

/** What has the focus: its name, and the names of all radio buttons of its group, of which Tab reaches one only. */
interface Focused {
  readonly name: string
  readonly group: readonly string[]
  readonly seen: boolean
}

/** Presses Tab until what has this name has the focus, and looks that it can then be seen. */
export async function tabTo(page: Page, name: string): Promise<void> {
  await tabUntil(page, name, (focused) => focused.name === name)
}

/** Ticks the box or takes the radio button with this label as somebody without a mouse does. */
export async function take(page: Page, label: string): Promise<void> {
  const { group } = await tabUntil(page, label, (focused) => focused.name === label || focused.group.includes(label))
  await page.keyboard.press('Space')
  for (let steps = 0; steps < group.length && (await focusedOn(page)).name !== label; steps += 1) await page.keyboard.press('ArrowDown')
  assert.equal((await focusedOn(page)).name, label)
}

/** Presses a key that leads to another page, and waits for that page. */
export const leave = (page: Page, key: string): Promise<unknown> =>
  Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press(key)])

async function tabUntil(page: Page, name: string, is: (focused: Focused) => boolean): Promise<Focused> {
  const met: string[] = []
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab')
    const focused = await focusedOn(page)
    if (is(focused)) {
      assert.ok(focused.seen, `“${name}” has the focus where nobody can see it`)
      return focused
    }
    met.push(focused.name)
  }
  assert.fail(`Tab never comes to “${name}”, but to ${[...new Set(met)].join(' · ')}`)
}

function focusedOn(page: Page): Promise<Focused> {
  return page.evaluate(`(() => {
    const one = document.activeElement
    const called = (it) => (it.getAttribute('aria-label') ?? it.labels?.[0]?.innerText ?? it.innerText ?? '').trim()
    const { top, bottom, width, height } = one.getBoundingClientRect()
    return {
      name: called(one),
      group: one.type === 'radio' ? [...document.getElementsByName(one.name)].map(called) : [],
      seen: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
    }
  })()`)
}
