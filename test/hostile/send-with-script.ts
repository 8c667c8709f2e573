import { type HTMLElement, parse } from 'node-html-parser'
import type { Temporal } from '#platform/clock'
import { fieldName, type FreeForm, freeFields, isFreeText, type routeFinder } from './free-text.js'
import { isRaw, PAYLOAD, SHORT, wrongFields } from './fill.js'
import { FITS } from './takes-no-script.js'
import type { Answered, Onlooker, SmallOffice } from './small-office.js'

type Find = ReturnType<typeof routeFinder>
type Look = (answer: Answered, who: Onlooker) => void

/** What came of a form that was sent with script in it. */
export interface Sent {
  readonly accepted: boolean
  /** The fields that held script when it was accepted, by route. */
  readonly fields: readonly string[]
  /** What was said last: its status, and what was to be corrected. */
  readonly said: string
}

/** Days to try one after the other: today, soon, in the spring, and in a year that nobody has named yet. */
const daysFrom = (today: Temporal.PlainDate): readonly Temporal.PlainDate[] => [
  today,
  today.add({ days: 12 }),
  today.add({ years: 12 }),
  today.add({ months: 4 }),
]

const CELL = `"${PAYLOAD.replaceAll('"', '""')}"`
/** A file that every page which takes a list can read, with script in its cells. */
const LIST = [
  'Name,E-mail,Organisation,Address,Reason,code,level,parent,postcode,place',
  ...[1, 2].map((nth) => `${CELL},x7-${nth}@home.example,${CELL},"=x7()",x7,X7${nth},parish,ALD,WM1 ${nth},ALD`),
].join('\n')
/** How often a page is corrected before we give up. */
const ATTEMPTS = 9
const PARTS = ['day', 'month', 'year']
const BOUNDARY = 'a-line-that-no-field-holds'

/** Something that fits, by the field's name, for a field that takes no script. */
const fitting = (control: HTMLElement, name: string, times: number): string => {
  if (/email/i.test(name)) return `x7-${times}@home.example`
  if (/phone|tel/i.test(name)) return '01632 960 100'
  if (/url|website|href|link|linked/i.test(name)) return 'https://x7.example/'
  if (/colour/i.test(name)) return '#1d70b8'
  const own = control.tagName === 'TEXTAREA' ? control.textContent : (control.getAttribute('value') ?? '')
  return own !== '' && times === 2 ? own : times === 3 ? '' : `${times - 1}`
}

/** What a form of a route holds when script is typed into every free text; `wrong` says how often each field was to be corrected. */
function withScript(
  route: string,
  form: HTMLElement,
  wrong: ReadonlyMap<string, number>,
  today: Temporal.PlainDate,
  said: string,
): [string, string][] {
  const fields: [string, string][] = []
  const days = daysFrom(today)
  const groups = new Map<string, HTMLElement[]>()
  for (const control of form.querySelectorAll('input, textarea, select')) {
    const name = control.getAttribute('name')
    if (name && !control.hasAttribute('disabled')) groups.set(name, [...(groups.get(name) ?? []), control])
  }
  for (const [name, controls] of groups) {
    const [first] = controls
    if (!first) continue
    const times = wrong.get(name) ?? wrong.get(name.replace(/-(day|month|year)$/, '')) ?? 0
    const type = first.tagName === 'INPUT' ? (first.getAttribute('type') ?? 'text') : first.tagName
    const value = (control: HTMLElement | undefined) => control?.getAttribute('value') ?? 'on'
    const own = first.getAttribute('value') ?? ''
    const fits = FITS[`${route} ${name}`]
    const part = PARTS.findIndex((one) => name.endsWith(`-${one}`))
    if (type === 'file' || type === 'submit') continue
    if (type === 'hidden') for (const one of controls) fields.push([name, one.getAttribute('value') ?? ''])
    else if (type === 'radio') {
      const chosen = Math.max(
        0,
        controls.findIndex((one) => one.hasAttribute('checked')),
      )
      fields.push([name, value(controls[(chosen + times) % controls.length])])
    } else if (type === 'checkbox') {
      const ticked = controls.filter((one) => one.hasAttribute('checked'))
      for (const one of times === 0 ? ticked : times === 1 ? controls.slice(0, 1) : controls.slice(-1)) fields.push([name, value(one)])
    } else if (type === 'SELECT') {
      const options = first.querySelectorAll('option').map((one) => one.getAttribute('value') ?? one.textContent)
      const chosen = first.querySelector('option[selected]')?.getAttribute('value') ?? options[0] ?? ''
      const some = options.filter((one) => one !== '')
      fields.push([name, times === 0 ? chosen : (some[(times - 1) % Math.max(1, some.length)] ?? '')])
    } else if (fits) fields.push([name, fits(said)])
    else if (isFreeText(first)) {
      // Words that must differ from one another do: each has its number behind it.
      for (const one of controls)
        fields.push([name, times === 0 ? `${PAYLOAD} ${fields.length}` : times === 1 ? SHORT : fitting(one, name, times)])
    } else if (part >= 0) {
      const day = days[(times - 1) % days.length] ?? today
      fields.push([name, times === 0 ? own : String([day.day, day.month, day.year][part])])
    } else if (type === 'email') fields.push([name, times === 0 && own !== '' ? own : `x7-${times}@home.example`])
    else if (times === 0 || (name === 'website' && first.getAttribute('tabindex') === '-1')) fields.push([name, own])
    else fields.push([name, first.getAttribute('type') === 'text' || type === 'number' ? `${times}` : fitting(first, name, times)])
  }
  return fields
}

function payloadOf(form: HTMLElement, fields: readonly [string, string][]): { payload: string; headers: Record<string, string> } {
  if (form.getAttribute('enctype') !== 'multipart/form-data')
    return { payload: new URLSearchParams(fields as [string, string][]).toString(), headers: {} }
  const part = (name: string, rest: string, text: string) =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${rest}\r\n\r\n${text}\r\n`
  const files = form.querySelectorAll('input[type=file]').map((one) => one.getAttribute('name') ?? 'file')
  const parts = [
    ...fields.map(([name, text]) => part(name, '', text)),
    ...files.map((name) => part(name, '; filename="list.csv"\r\nContent-Type: text/csv', LIST)),
  ]
  return { payload: `${parts.join('')}--${BOUNDARY}--\r\n`, headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` } }
}

/** Opens the page of a form, types script into it and sends it, correcting what the page asks for as a person would; then goes where it leads. */
export async function sendWithScript(office: SmallOffice, { at, who, nth, ...sent }: FreeForm, look: Look, find: Find): Promise<Sent> {
  const form = parse((await office.ask(who, 'GET', at)).body).querySelectorAll('form')[nth]
  if (!form) return { accepted: false, fields: [], said: `${at}: the form is gone` }
  return sendForm(office, who, { ...sent, at }, form, look, find)
}

async function sendForm(
  office: SmallOffice,
  who: Onlooker,
  { route, at, action, button }: Pick<FreeForm, 'route' | 'at' | 'action' | 'button'>,
  asked: HTMLElement,
  look: Look,
  find: Find,
): Promise<Sent> {
  const wrong = new Map<string, number>()
  let form = asked
  let said = ''
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const fields = withScript(route, form, wrong, office.clock.now().toZonedDateTimeISO('UTC').toPlainDate(), said)
    const pressed = form.querySelectorAll('button, input[type=submit]')[button]
    const pressedName = pressed?.getAttribute('name')
    if (pressedName) fields.push([pressedName, pressed?.getAttribute('value') ?? ''])
    const answer = await office.ask(who, 'POST', action, payloadOf(form, fields))
    look(answer, who)
    if (answer.status < 400) {
      const held = fields.filter(([, text]) => isRaw(text)).map(([name]) => `${route} ${fieldName(name)}`)
      const to = String(answer.headers['location'] ?? '')
      if (to.startsWith('/')) look(await office.ask(who, 'GET', to), who)
      else held.push(...(await confirm(office, who, action, form, answer, look, find)))
      return { accepted: true, fields: [...new Set(held)], said }
    }
    const page = parse(answer.body)
    const wanted = page.querySelectorAll('.govuk-error-summary a').map((link) => link.textContent.trim())
    said = `${at}: ${answer.status} ${wanted.join(' | ')}`
    if (answer.status !== 422) break
    for (const name of new Set(wrongFields(page))) wrong.set(name, (wrong.get(name) ?? 0) + 1)
    const names = freeFields(form).join()
    form = page.querySelectorAll('main form').find((one) => freeFields(one).join() === names) ?? form
  }
  return { accepted: false, fields: [], said }
}

/** Sends what a page asks once more before it takes an answer: the check of what was typed, and how to be reached. */
async function confirm(
  office: SmallOffice,
  who: Onlooker,
  at: string,
  sent: HTMLElement,
  answer: Answered,
  look: Look,
  find: Find,
): Promise<readonly string[]> {
  const names = freeFields(sent).join()
  const next = parse(answer.body)
    .querySelectorAll('main form')
    .find((form) => form.getAttribute('method')?.toLowerCase() === 'post' && freeFields(form).join() !== names)
  if (!next) return []
  // The button that goes on, never the one that goes back to change something.
  const buttons = next.querySelectorAll('button, input[type=submit]')
  const onward = buttons.findLastIndex((one) => !/--secondary/.test(one.getAttribute('class') ?? ''))
  const button = onward >= 0 ? onward : buttons.length - 1
  const action = next.getAttribute('action') ?? at
  return (await sendForm(office, who, { route: find(action)?.url ?? action, at, action, button }, next, look, find)).fields
}
