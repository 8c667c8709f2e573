import { type HTMLElement, parse } from 'node-html-parser'
import type { Route } from '#platform/web'
import type { Onlooker } from './small-office.js'

/** A form, where it stands, and which of its fields take any text. */
export interface FreeForm {
  readonly route: string
  /** The page it stands on. */
  readonly at: string
  /** Where it is sent. */
  readonly action: string
  readonly who: Onlooker
  /** Which of the page's forms, and which of its buttons. */
  readonly nth: number
  readonly button: number
  /** Its free-text fields, numbers in their names as #. */
  readonly fields: readonly string[]
}

/** A field's name as it stands in every row and for every question: what differs from one to the next left out. */
export const fieldName = (name: string): string =>
  name.replace(/^(cy|q|choice|keys|also|was|word|instead-of)-.*$/, '$1-#').replace(/\d+/g, '#')

/** Whether a control takes any text: not a number, a part of a day, an address of a known form, or the trap for programs. */
export function isFreeText(control: HTMLElement): boolean {
  const name = control.getAttribute('name') ?? ''
  if (name === '' || control.hasAttribute('readonly') || control.hasAttribute('disabled')) return false
  if (control.tagName === 'TEXTAREA') return true
  if (control.tagName !== 'INPUT' || control.getAttribute('tabindex') === '-1') return false
  const type = control.getAttribute('type') ?? 'text'
  return (type === 'text' || type === 'search') && control.getAttribute('inputmode') !== 'numeric' && !/-(day|month|year)$/.test(name)
}

/** The fields of a form that take any text, numbers in their names as #. */
export const freeFields = (form: HTMLElement): string[] => [
  ...new Set(
    form
      .querySelectorAll('input, textarea')
      .filter(isFreeText)
      .map((control) => fieldName(control.getAttribute('name') ?? '')),
  ),
]

/** Which of these routes answers an address: the one that says most of it itself. */
export function routeFinder(routes: readonly Route[]): (address: string) => Route | undefined {
  const patterns = routes
    .map((route) => ({
      route,
      named: (route.url.match(/:/g) ?? []).length,
      pattern: new RegExp(`^${route.url.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+')}$`),
    }))
    .sort((one, other) => one.named - other.named)
  return (address) => {
    const plain = address.replace(/[?#].*$/, '').replace(/^\/cy(?=\/|$)/, '')
    return patterns.find(({ pattern }) => pattern.test(plain === '' ? '/' : plain))?.route
  }
}

/** The forms of a page that change something, once for each of their buttons. */
export function sentForms(html: string, at: string, who: Onlooker, find: ReturnType<typeof routeFinder>): FreeForm[] {
  return parse(html)
    .querySelectorAll('form')
    .flatMap((form, nth) => {
      const fields = freeFields(form)
      if (form.getAttribute('method')?.toLowerCase() !== 'post') return []
      const buttons = form.querySelectorAll('button, input[type=submit]')
      return (buttons.length > 0 ? buttons : [undefined]).map((one, button): FreeForm => {
        const action = one?.getAttribute('formaction') ?? form.getAttribute('action') ?? at
        return { route: find(action)?.url ?? action, at, action, who, nth, button, fields }
      })
    })
}
