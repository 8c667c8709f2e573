import { parse } from 'node-html-parser'
import { runJobs } from '#platform/jobs'
import { mailbox } from '#platform/mail'
import type { Route } from '#platform/web'
import { type FreeForm, routeFinder, sentForms } from './free-text.js'
import { readEverything } from './read-everything.js'
import { sendWithScript } from './send-with-script.js'
import type { Answered, Onlooker, SmallOffice } from './small-office.js'

/** What ends a record, or takes something away that other forms need: sent last. */
const ENDING = /removal|withdraw|erasure|undoing|taking-back|leaving|closure|\/end$|joining|extension|\/publication|contact-preferences/
/** What waits for somebody, and no longer waits once another form has let it go on: sent first. */
const WAITING = /^\/staff\/(news|publications|newsletters\/editions)\/:id\/agreement$/
/** What must have been done before other forms are there at all. */
const OPENING = /^\/staff\/consultations\/:id\/outcome$|^\/consultations\/:slug\/(response(\/:question)?|invitation\/:token)$/
/** How often what was sent leads on to further pages: a survey asks one question after the other. */
const ROUNDS = 12
/** Pages with the same form that are tried until one takes it. */
const TRIES = 8

/** What came of sending every form that takes free text. */
export interface Everything {
  /** The routes of which some form was met, with free text or without. */
  readonly met: ReadonlySet<string>
  /** Each free-text field by its route, and whether a form was accepted with script in it. */
  readonly fields: ReadonlyMap<string, boolean>
  /** What was said last where a field was not accepted. */
  readonly said: ReadonlyMap<string, string>
}

/** Finds every form that takes free text, as staff and as the public, and sends each with script in it until it is accepted. */
export async function sendEverything(
  office: SmallOffice,
  people: readonly Onlooker[],
  routes: readonly Route[],
  look: (answer: Answered, who: Onlooker) => void,
): Promise<Everything> {
  const find = routeFinder(routes)
  const met = new Set<string>()
  const fields = new Map<string, boolean>()
  const said = new Map<string, string>()
  const tried = new Map<string, number>()
  const opened = new Map<string, Onlooker>()
  let waiting: FreeForm[] = []
  let sending = false

  const watch = (answer: Answered, who: Onlooker): void => {
    look(answer, who)
    if (!answer.type.startsWith('text/html')) return
    for (const form of parse(answer.body).querySelectorAll('form')) {
      if (form.getAttribute('method')?.toLowerCase() !== 'post') continue
      for (const one of [
        form.getAttribute('action') ?? answer.url,
        ...form.querySelectorAll('[formaction]').map((button) => button.getAttribute('formaction') ?? ''),
      ])
        met.add(find(one)?.url ?? one)
    }
    const forms = sentForms(answer.body, answer.url, who, find)
    for (const link of sending ? parse(answer.body).querySelectorAll('main a') : []) {
      const href = link.getAttribute('href') ?? ''
      const route = href.startsWith('/') ? find(href) : undefined
      if (route?.post && !met.has(route.url)) opened.set(href.replace(/#.*$/, ''), who)
    }
    waiting.push(...forms.filter(({ fields: free, route }) => free.length > 0 || OPENING.test(route)))
  }
  const send = async (): Promise<void> => {
    const turn = ({ route }: FreeForm) => (WAITING.test(route) ? 0 : ENDING.test(route) ? 2 : 1)
    const forms = waiting.toSorted((one, other) => turn(one) - turn(other))
    waiting = []
    for (const form of forms) {
      const names = form.fields.map((field) => `${form.route} ${field}`)
      for (const name of names) if (!fields.has(name)) fields.set(name, false)
      const kind = `${form.who === office.public} ${form.route} ${names.join()}`
      const done = names.length > 0 && names.every((name) => fields.get(name))
      if (done || (tried.get(kind) ?? 0) >= TRIES) continue
      tried.set(kind, (tried.get(kind) ?? 0) + 1)
      const sent = await sendWithScript(office, form, watch, find)
      for (const name of sent.fields) fields.set(name, true)
      if (!sent.accepted) for (const name of names) said.set(name, sent.said)
    }
  }
  for (const who of people) await readEverything(office, who, routes, find, watch)
  sending = true
  // What was sent leads to pages with forms of their own.
  for (let round = 0; round < ROUNDS && (round < 2 || waiting.length > 0); round += 1) {
    await send()
    if (round === 0) for (const url of await linksInMails(office, find)) opened.set(url, office.public)
    const pages = [...opened]
    opened.clear()
    for (const [url, who] of pages) watch(await office.ask(who, 'GET', url), who)
  }
  return { met, fields, said }
}

/** Links that were sent to people, one or two a route: they are how somebody without an account comes in. */
async function linksInMails(office: SmallOffice, find: ReturnType<typeof routeFinder>): Promise<readonly string[]> {
  await runJobs(office.house)
  const of = new Map<string, string[]>()
  for (const { text } of await mailbox(office.db)) {
    for (const [, url = ''] of text.matchAll(/https:\/\/views\.westmarch\.example(\/[^\s)>]+)/g)) {
      const route = find(url)?.url ?? ''
      const found = of.get(route) ?? []
      if (found.length < 2) of.set(route, [...found, url])
    }
  }
  return [...of.values()].flat()
}
