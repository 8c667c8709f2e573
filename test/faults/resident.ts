import assert from 'node:assert/strict'
import { parse } from 'node-html-parser'

/** A card that a resident has checked and may now send: the form of the check page as it stands. */
export interface CheckedCard {
  readonly text: string
  readonly ip: string
  readonly fields: URLSearchParams
  /** When it was checked, in milliseconds of this process. */
  readonly at: number
}

const asForm = (ip: string, body: URLSearchParams): RequestInit => ({
  method: 'POST',
  redirect: 'manual',
  headers: { 'x-forwarded-for': ip },
  body,
})

/** An address of a household of its own. */
export const household = (n: number): string => `10.${(n >> 8) & 255}.${n & 255}.7`

/** The address that whoever wrote this leaves. */
export const addressOf = (text: string): string => `${text.toLowerCase().replaceAll(/\W+/g, '-')}@home.example`

/** Opens the card and answers it, up to the check page. */
export async function checkCard(url: string, text: string, ip: string): Promise<CheckedCard> {
  const form = await fetch(`${url}/have-your-say`, { headers: { 'x-forwarded-for': ip } })
  assert.equal(form.status, 200)
  const named = parse(await form.text())
    .querySelectorAll('main form [name]')
    .map((field) => field.getAttribute('name'))
  assert.ok(named.includes('q-safer') && named.includes('website'), 'the card asks what it should')
  const check = await fetch(`${url}/have-your-say`, asForm(ip, new URLSearchParams({ 'q-safe': '4', 'q-safer': text, website: '' })))
  assert.equal(check.status, 200)
  const fields = new URLSearchParams({ _step: 'send', 'contact-email': addressOf(text), 'contact-purposes': 'tell' })
  for (const field of parse(await check.text()).querySelectorAll('main form input[type=hidden]')) {
    fields.append(field.getAttribute('name') ?? '', field.getAttribute('value') ?? '')
  }
  assert.equal(fields.get('q-safer'), text)
  assert.ok(fields.get('_token'))
  return { text, ip, fields, at: performance.now() }
}

/** Presses "Send your answers". Returns the receipt code that acknowledges it. */
export async function sendCard(url: string, card: CheckedCard): Promise<string> {
  const answer = await fetch(`${url}/have-your-say`, asForm(card.ip, card.fields))
  await answer.arrayBuffer()
  assert.equal(answer.status, 303)
  const [, code] = /\/response\/received\/([0-9A-Z-]+)$/.exec(answer.headers.get('location') ?? '') ?? []
  assert.ok(code, 'it leads to the page with the code')
  return code
}

/** Does `work` with every item, so many side by side. */
export async function sideBySide<Item>(items: readonly Item[], hands: number, work: (item: Item) => Promise<void>): Promise<void> {
  const queue = [...items]
  const hand = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: hands }, hand))
}
