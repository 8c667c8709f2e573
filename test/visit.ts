import assert from 'node:assert/strict'
import { type HTMLElement, parse } from 'node-html-parser'
import type { FastifyInstance } from 'fastify'

/** What a person types into a form: a text, several ticks, or nothing at all. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>

/** A file as a browser sends it. */
export interface Attached {
  readonly field: string
  readonly filename: string
  readonly bytes: Buffer | string
}

/** A page as a browser without JavaScript shows it. */
export interface Page {
  readonly status: number
  /** The address the page was found at, after redirects. */
  readonly url: string
  readonly headers: Readonly<Record<string, unknown>>
  readonly html: string
  /** What was sent, byte by byte: for files. */
  readonly bytes: Buffer
  readonly dom: HTMLElement
  /** The words of the main part of the page, white space folded. */
  readonly text: string
  /** The `h1`. */
  readonly heading: string
  /** Follows the link with these words. */
  click(words: string): Promise<Page>
  /** Fills in the fields the form has and presses the button with these words (or the only one). Redirects are followed. */
  send(typed: Typed, button?: string): Promise<Page>
  /** Chooses a file in the form's file field, fills in the rest, and presses the button. */
  attach(file: Attached, typed?: Typed, button?: string): Promise<Page>
  /** Presses the same button again with the same contents, as an impatient or disconnected person does. */
  again(): Promise<Page>
}

const fold = (text: string) => text.replace(/\s+/g, ' ').trim()

/** A browser without JavaScript, with its own cookies, at one network address. */
export function browser(app: FastifyInstance, options: { ip?: string; headers?: Record<string, string> } = {}) {
  const jar = new Map<string, string>()
  let last: (() => Promise<Page>) | undefined

  async function request(
    method: 'GET' | 'POST',
    url: string,
    payload?: string | Buffer,
    hops = 0,
    type = 'application/x-www-form-urlencoded',
  ): Promise<Page> {
    assert.ok(hops < 6, `Too many redirects at ${url}`)
    const response = await app.inject({
      method,
      url,
      remoteAddress: options.ip ?? '127.0.0.1',
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(jar.size > 0 ? { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
        ...(payload === undefined ? {} : { 'content-type': type }),
        ...options.headers,
      },
      ...(payload === undefined ? {} : { payload }),
    })
    for (const cookie of [response.headers['set-cookie'] ?? []].flat()) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      if (pair.slice(at + 1) === '') jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    if (response.statusCode === 303) return request('GET', String(response.headers.location), undefined, hops + 1)
    return pageOf(response.statusCode, url, response.headers, response.body, response.rawPayload)
  }

  function pageOf(status: number, url: string, headers: Page['headers'], html: string, bytes: Buffer): Page {
    const dom = parse(html)
    const main = dom.querySelector('main') ?? dom
    return {
      status,
      url,
      headers,
      html,
      bytes,
      dom,
      text: fold(main.textContent),
      heading: fold(main.querySelector('h1')?.textContent ?? ''),
      click: (words) => {
        const link = dom.querySelectorAll('a').find((a) => fold(a.textContent) === words)
        assert.ok(
          link,
          `No link “${words}” on ${url}. There are: ${dom
            .querySelectorAll('main a')
            .map((a) => fold(a.textContent))
            .join(' | ')}`,
        )
        return request('GET', link.getAttribute('href') ?? url)
      },
      send: (typed, button) => {
        const { action, payload } = fill(dom, url, typed, button)
        last = () => request('POST', action, payload)
        return last()
      },
      attach: (file, typed = {}, button) => {
        const { action, payload } = fill(dom, url, typed, button)
        assert.ok(dom.querySelector(`input[type=file][name="${file.field}"]`), `No file field “${file.field}” on ${url}`)
        last = () => request('POST', action, multipart(payload, file), 0, `multipart/form-data; boundary=${BOUNDARY}`)
        return last()
      },
      again: () => {
        assert.ok(last, 'Nothing has been sent yet')
        return last()
      },
    }
  }

  return {
    get: (url: string) => request('GET', url),
    /** A request that no form of ours makes: what an attacker or a broken program sends. */
    post: (url: string, fields: Record<string, string>) => request('POST', url, new URLSearchParams(fields).toString()),
    cookies: jar,
  }
}

const BOUNDARY = 'a-line-that-no-file-holds'

/** The same fields as a form with a file sends them. */
function multipart(payload: string, { field, filename, bytes }: Attached): Buffer {
  const part = (name: string, text: string) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"; filename="${filename}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  const fields = [...new URLSearchParams(payload)].filter(([name]) => name !== field).map(([name, text]) => part(name, text))
  return Buffer.concat([Buffer.from(fields.join('') + head), Buffer.from(bytes), Buffer.from(`\r\n--${BOUNDARY}--\r\n`)])
}

/** What the browser would send: the form's own values, changed to what was typed. Refuses fields and buttons the form does not have. */
function fill(dom: HTMLElement, url: string, typed: Typed, button?: string): { action: string; payload: string } {
  const forms = dom.querySelectorAll('form').filter((form) => form.getAttribute('method')?.toLowerCase() === 'post')
  const withButton = (form: HTMLElement) =>
    form.querySelectorAll('button, input[type=submit]').find((one) => fold(one.textContent) === button)
  const main = dom.querySelector('main')
  const candidates = button ? forms.filter(withButton) : forms.filter((form) => main?.querySelectorAll('form').includes(form))
  const form = candidates.find((one) => Object.keys(typed).every((name) => one.querySelector(`[name="${name}"]`))) ?? candidates[0]
  assert.ok(
    form,
    `No form${button ? ` with a button “${button}”` : ''} on ${url}: ${fold(dom.querySelector('main')?.textContent ?? '').slice(0, 300)}`,
  )

  const fields = new URLSearchParams()
  const controls = form.querySelectorAll('input, textarea, select')
  for (const name of new Set(controls.map((control) => control.getAttribute('name') ?? ''))) {
    if (name === '') continue
    const same = controls.filter((control) => control.getAttribute('name') === name)
    if (name in typed) {
      const value = typed[name]
      for (const text of value === undefined ? [] : [value].flat()) {
        checkChoice(same, name, text as string, url)
        fields.append(name, text as string)
      }
    } else for (const text of same.flatMap(ownValue)) fields.append(name, text)
  }
  for (const name of Object.keys(typed))
    assert.ok(
      controls.some((control) => control.getAttribute('name') === name),
      `The form on ${url} has no field “${name}”. It has: ${[...new Set(controls.map((control) => control.getAttribute('name')))].join(', ')}`,
    )
  const pressed = button ? withButton(form) : undefined
  const pressedName = pressed?.getAttribute('name')
  if (pressedName) fields.append(pressedName, pressed?.getAttribute('value') ?? '')
  return { action: pressed?.getAttribute('formaction') ?? form.getAttribute('action') ?? url, payload: fields.toString() }
}

/** A radio, tick box or list offers only its own choices. */
function checkChoice(controls: readonly HTMLElement[], name: string, text: string, url: string): void {
  const kind = controls[0]?.getAttribute('type')
  if (kind === 'radio' || kind === 'checkbox') {
    const offered = controls.map((control) => control.getAttribute('value'))
    assert.ok(offered.includes(text), `“${name}” on ${url} offers ${offered.join(', ')}, not ${text}`)
  }
  if (controls[0]?.tagName === 'SELECT') {
    const offered = controls[0].querySelectorAll('option').map((option) => option.getAttribute('value') ?? fold(option.textContent))
    assert.ok(offered.includes(text), `“${name}” on ${url} offers ${offered.join(', ')}, not ${text}`)
  }
}

function ownValue(control: HTMLElement): string[] {
  if (control.tagName === 'TEXTAREA') return [control.textContent.replace(/^\n/, '')]
  if (control.tagName === 'SELECT') {
    const options = control.querySelectorAll('option')
    const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0]
    return chosen ? [chosen.getAttribute('value') ?? fold(chosen.textContent)] : []
  }
  const kind = control.getAttribute('type')
  if (kind === 'radio' || kind === 'checkbox') return control.hasAttribute('checked') ? [control.getAttribute('value') ?? 'on'] : []
  return kind === 'submit' || kind === 'file' ? [] : [control.getAttribute('value') ?? '']
}
