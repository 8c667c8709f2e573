import { served } from './served.js'
import { inTransaction } from '#platform/db'
import { runJobs } from '#platform/jobs'
import { consultations } from '../src/modules/consultations/module.js'
import { contacts, keepContact } from '#modules/contacts'
import { newsletters } from '#modules/newsletters'
import { publishing } from '#modules/publishing'
import { accountability } from '#modules/accountability'
import { website } from '#modules/website'
import { modules } from '../src/modules/index.js'
import { publishDue } from '../src/modules/publishing/stories/publish.js'
import { urls as news } from '../src/modules/publishing/urls.js'
import { sendDue } from '../src/modules/newsletters/editions/send.js'
import { elections } from '../src/modules/elections/module.js'
import { urls } from '../src/modules/elections/urls.js'

/** What a chief executive may who lets things out before elections. */
export const CHIEF = [
  'elections:see',
  'elections:set',
  'elections:allow',
  'publishing:see',
  'publishing:issue',
  'consultations:see',
] as const

/** A day as somebody types it into three boxes. */
export const typedDay = (name: string, day: string) => {
  const [y, m, d] = day.split('-').map(Number)
  return { [`${name}-day`]: String(d), [`${name}-month`]: String(m), [`${name}-year`]: String(y) }
}

/** An office on 23 November 2026 with elections on 10 December, a writer, and a chief executive who may let things out. */
export async function beforeElections() {
  const below = ['office', 'identity', 'thread', 'triage'].map((name) => modules.find((module) => module.name === name))
  const scene = await served(
    ...below.flatMap((module) => module ?? []),
    elections,
    contacts,
    accountability,
    consultations,
    publishing,
    newsletters,
    website,
  )
  for (const module of below) await module?.seed?.(scene.house, () => {})
  const { clock, house } = scene
  const { db } = house
  await inTransaction(db, (tx) =>
    keepContact(
      tx,
      {
        name: 'Westmarch Echo',
        email: 'echo@news.example',
        source: { form: 'Added by staff', cameWith: 'conversation' },
        basis: 'Public task',
        how: 'office',
        agrees: [{ purpose: 'press', basis: 'public-task', wording: 'A newsroom', wordingVersion: '1' }],
      },
      'person:1',
      clock.now(),
    ),
  )
  const chief = scene.staff(...CHIEF)
  const writer = scene.staff('publishing:see', 'publishing:write', 'contacts:see', 'contacts:keep-lists', 'elections:see')
  const set = async (name: string, from: string, to: string) =>
    await (await chief.get(urls.newPeriod)).send({ name, ...typedDay('from', from), ...typedDay('to', to), note: 'Ask first.' })
  const list = await (
    await writer.get('/staff/contacts/lists/new')
  ).send({ name: 'News desks', why: 'To send them releases', purpose: 'press', owner: '1', kind: 'chosen' })
  await (await list.click('Put somebody on it')).send({ who: 'echo@news.example' })
  const story = async (title: string, typed: Record<string, string> = { when: 'now' }, by = writer) => {
    const draft = await (await by.get(news.newStory)).send({ title, summary: 'In short.', body: 'At length.', release: 'yes' })
    const id = Number(/\/staff\/news\/(\d+)/.exec(draft.url)?.[1])
    await (await draft.click('Ask for approval')).send({ ...typed, lists: [list.url.split('/').at(-1) ?? ''] })
    await (await chief.get(news.approval(id))).send({ what: 'approve' })
    return id
  }
  const tick = async (to?: string) => {
    if (to) clock.set(to)
    await publishDue.handle(house, undefined)
    await sendDue.handle(house, undefined)
    await runJobs(house)
  }
  return { ...scene, db, chief, writer, set, story, tick }
}
