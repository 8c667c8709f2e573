import type { HTMLElement } from 'node-html-parser'

/** What an attacker types: it breaks out of text, of both kinds of attribute, and of a spreadsheet's cell. */
export const PAYLOAD = `=x7"'><script>x7(1)</script><img src=x7 onerror=x7()>`
/** The same where little room is left. */
export const SHORT = `=<i x7>"'`

/** What was typed, as if we had written it. */
export const RAW = /<script>x7|<img src=x7|<i x7|x7"'|href="javascript:/i
/** Whether a page shows what was typed as if we had written it. */
export const isRaw = (html: string): boolean => RAW.test(html)

/** Whether a page shows what was typed, in whatever way. */
export const mentions = (html: string): boolean => /x7\(1\)|=&lt;i x7/.test(html)

const plausible = (name: string, attempt: number): string => {
  if (/email/i.test(name)) return `x7-${attempt}@home.example`
  if (/phone|tel/i.test(name)) return '01632 960 100'
  if (/url|website|href|link/i.test(name)) return 'https://x7.example/'
  if (/date|day|from|to$|until|on$/i.test(name)) return '2026-12-01'
  if (/colour/i.test(name)) return '#1d70b8'
  if (/password/i.test(name)) return 'brisk otter lantern'
  return attempt === 1 ? SHORT : attempt === 2 ? `X${attempt}` : '3'
}

/** The contents of a form: a payload in every free text, something plausible in the fields that an earlier attempt was told to correct. */
export function filled(form: HTMLElement, wrong: ReadonlySet<string>, attempt: number): URLSearchParams {
  const fields = new URLSearchParams()
  const groups = new Map<string, HTMLElement[]>()
  for (const control of form.querySelectorAll('input, textarea, select')) {
    const name = control.getAttribute('name')
    if (name) groups.set(name, [...(groups.get(name) ?? []), control])
  }
  for (const [name, controls] of groups) {
    const [first] = controls
    const type = first?.tagName === 'INPUT' ? (first.getAttribute('type') ?? 'text') : (first?.tagName ?? '')
    const value = (control: HTMLElement | undefined) => control?.getAttribute('value') ?? 'on'
    if (type === 'hidden') for (const one of controls) fields.append(name, one.getAttribute('value') ?? '')
    else if (type === 'radio') fields.append(name, value(controls[attempt % controls.length]))
    else if (type === 'checkbox') fields.append(name, value(controls[attempt % controls.length]))
    else if (type === 'SELECT') {
      const options =
        first
          ?.querySelectorAll('option')
          .map((option) => option.getAttribute('value') ?? '')
          .filter((one) => one !== '') ?? []
      fields.append(name, options[attempt % Math.max(1, options.length)] ?? '')
    } else if (name === 'website' && first?.getAttribute('tabindex') === '-1') fields.append(name, '')
    else if (name.endsWith('-day')) fields.append(name, '7')
    else if (name.endsWith('-month')) fields.append(name, '12')
    else if (name.endsWith('-year')) fields.append(name, '2026')
    else if (type === 'number' || first?.getAttribute('inputmode') === 'numeric') fields.append(name, '3')
    else if (type !== 'file' && type !== 'submit') fields.append(name, wrong.has(name) ? plausible(name, attempt) : PAYLOAD)
  }
  return fields
}

/** The fields that a page asks to be corrected. */
export function wrongFields(page: HTMLElement): string[] {
  return page
    .querySelectorAll('.govuk-error-summary a')
    .map((link) => (link.getAttribute('href') ?? '').replace(/^.*#/, ''))
    .flatMap((id) => [id, page.querySelector(`[id="${id}"]`)?.getAttribute('name') ?? id])
}
