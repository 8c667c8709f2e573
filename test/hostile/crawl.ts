import { type HTMLElement, parse } from 'node-html-parser'
import type { Answered, Onlooker, SmallOffice } from './small-office.js'
import { filled, wrongFields } from './fill.js'

/** What a walk through the office reports of every answer it was given. */
export type Look = (answer: Answered, who: Onlooker) => void

// Leaving, signing out and ending one's own session would end the walk.
const NOT_PRESSED = /sign-out|sign-in|sessions|leaving|new-password|invitation|first-administrator|\/authenticator$/
/** Records of one kind that are looked at: the others differ by their number alone. */
const OF_A_KIND = 4

const kindOf = (url: string): string => url.replace(/\d+/g, '#').replace(/\?.*$/, '?')

/** Walks from page to page as a browser would, following every link. With `fill`, every form is sent too, with a payload in every free text. Returns how many forms were accepted. */
export async function walk(
  office: SmallOffice,
  who: Onlooker,
  look: Look,
  how: { fill?: boolean; most?: number } = {},
): Promise<{ pages: number; accepted: string[]; refused: string[] }> {
  const queue =
    who.name === office.public.name
      ? ['/', '/have-your-say', '/receipts', '/sign-in', '/staff/sign-in', '/accessibility-statement', '/privacy-notice']
      : ['/staff', '/', '/staff/office/set-up']
  const queued = new Set(queue)
  const kinds = new Map<string, number>()
  const forms = new Set<string>()
  const accepted: string[] = []
  const refused: string[] = []
  let pages = 0

  // The public looks at the Welsh pages: staff would see the very same ones once more.
  const inSight = (url: string) => who.name === office.public.name || !url.startsWith('/cy')

  const add = (href: string | null | undefined) => {
    const url = (href ?? '').split('#')[0] ?? ''
    if (!url.startsWith('/') || url.startsWith('/assets/') || queued.has(url) || !inSight(url)) return
    queued.add(url)
    const kind = kindOf(url)
    const before = kinds.get(kind) ?? 0
    kinds.set(kind, before + 1)
    if (before < OF_A_KIND) queue.push(url)
  }

  const press = async (form: HTMLElement, button: HTMLElement | undefined, at: string, depth: number): Promise<void> => {
    const action = button?.getAttribute('formaction') ?? form.getAttribute('action') ?? at
    const names = form.querySelectorAll('[name]').map((field) => field.getAttribute('name'))
    const key = `${kindOf(action)} ${[...new Set(names)].join()} ${button?.getAttribute('value') ?? ''}`
    if (NOT_PRESSED.test(action) || !inSight(action) || form.getAttribute('enctype') === 'multipart/form-data' || forms.has(key)) return
    forms.add(key)
    const wrong = new Set<string>()
    let asked = form
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const fields = filled(asked, wrong, attempt)
      if (button?.getAttribute('name')) fields.append(button.getAttribute('name') ?? '', button.getAttribute('value') ?? '')
      const answer = await office.ask(who, 'POST', action, { payload: fields.toString() })
      look(answer, who)
      if (answer.status === 303) {
        accepted.push(action)
        return add(String(answer.headers['location']))
      }
      if (!answer.type.startsWith('text/html')) return
      const page = parse(answer.body)
      if (answer.status === 200) {
        accepted.push(action)
        if (depth < 3) await pressAll(page, action, depth + 1)
        return
      }
      if (answer.status !== 422) break
      for (const name of wrongFields(page)) wrong.add(name)
      asked =
        page
          .querySelectorAll('main form')
          .find((one) => (one.getAttribute('action') ?? action) === (form.getAttribute('action') ?? action)) ?? asked
    }
    refused.push(action)
  }

  const pressAll = async (page: HTMLElement, at: string, depth = 0): Promise<void> => {
    for (const form of page.querySelectorAll('form').filter((one) => one.getAttribute('method')?.toLowerCase() === 'post')) {
      const buttons = form.querySelectorAll('button, input[type=submit]')
      for (const button of buttons.length > 0 ? buttons.toReversed() : [undefined]) await press(form, button, at, depth)
    }
  }

  for (let url = queue.shift(); url !== undefined && pages < (how.most ?? 400); url = queue.shift()) {
    if (/sign-out/.test(url)) continue
    const answer = await office.ask(who, 'GET', url)
    pages += 1
    look(answer, who)
    if (answer.status === 303) add(String(answer.headers['location']))
    if (!answer.type.startsWith('text/html')) continue
    const page = parse(answer.body)
    for (const link of page.querySelectorAll('a, link[rel=next]')) add(link.getAttribute('href'))
    for (const form of page.querySelectorAll('form'))
      if (form.getAttribute('method')?.toLowerCase() !== 'post') add(form.getAttribute('action'))
    if (how.fill) await pressAll(page, url)
  }
  return { pages, accepted, refused }
}
