import { sql } from 'kysely'
import type { Permission, Person } from '#platform/access'
import type { Temporal } from '#platform/clock'
import { inTransaction, type Tx } from '#platform/db'
import { contacts } from '#modules/contacts'
import { media } from '#modules/media'
import { publishing } from '#modules/publishing'
import { modules } from '../src/modules/index.js'
import { urls } from '../src/modules/media/urls.js'
import { served } from './served.js'

const KEEPER = ['media:see', 'media:keep', 'publishing:see', 'contacts:see'] as const

/** The officer of the press office, as the desk knows them. */
export const PRESS_OFFICER: Person = {
  id: 1,
  name: 'Officer',
  email: 'officer@westmarch-pcc.example',
  kind: 'staff',
  job: 'Officer',
  places: [],
  coversFor: [],
  permissions: new Set<Permission>(KEEPER),
}

/** An office with outlets on paper and on air, and one press release that went out. */
export async function pressOffice() {
  const below = ['office', 'identity'].map((name) => modules.find((module) => module.name === name))
  const scene = await served(...below.flatMap((module) => module ?? []), contacts, publishing, media)
  for (const module of below) await module?.seed?.(scene.house, () => {})
  const { db } = scene.house
  const officer = scene.staff(...KEEPER)
  const outlet = async (name: string, kind: string, reach: string, sites = '') => {
    const made = await (await officer.get(urls.newOutlet)).send({ name, kind, reach, sites })
    return Number(made.url.split('/').at(-1))
  }
  const echo = await outlet('Winterbourne Echo', 'newspaper', 'local', 'https://www.echo.example/news')
  const radio = await outlet('Radio Westmarch', 'radio', 'regional')
  const release = await inTransaction(db, async (tx) => {
    const { rows } = await sqlRelease(tx, scene.clock.now())
    return rows[0]?.id ?? 0
  })
  const log = async (link: string, more: Record<string, string> = {}) =>
    await (await (await officer.get(`${urls.paste}?release=${release}`)).send({ link })).send(more)
  return { ...scene, db, officer, echo, radio, release, log }
}

const sqlRelease = async (tx: Tx, at: Temporal.Instant) =>
  await sql<{ id: number }>`
    insert into publishing.story (slug, kind, release, title, summary, body, state, sent_at, published_at, created_at)
    values ('lights', 'news', true, 'Lights mended', 'Four.', 'Four.', 'public', ${at}, ${at}, ${at}) returning id`.execute(tx)

/** A day as a form sends it. */
export const typedDay = (name: string, day: string) => {
  const [y, m, d] = day.split('-').map(Number)
  return { [`${name}-day`]: String(d), [`${name}-month`]: String(m), [`${name}-year`]: String(y) }
}
