import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { type NewsItem, type NewsSource, newsSourcesOf } from '#platform/module'
import type { House } from '#platform/module'
import { alive, withoutLost } from '../pictures/picture.js'
import type { Newsletter } from '../newsletters/newsletter.js'
import type { Block, Composed, Edition, Section } from './edition.js'
import { blocksOf, lastEdition } from './queries.js'

/** The most items one part tells. */
const MOST_ITEMS = 12
/** How far back the first edition of a newsletter looks. */
const FIRST_LOOKS_BACK_DAYS = 60

type Looking = Pick<House, 'modules' | 'clock'>

/** Everything a part could tell today, left out or not. */
export async function itemsFor(db: Db, house: Looking, newsletter: Newsletter, block: Block): Promise<readonly NewsItem[]> {
  const source = newsSourcesOf(house).find(({ kind }) => kind === block.source)
  if (!source) return []
  const items = source.now ? await source.now(db, house.clock.today(), 'en') : await newSince(db, house, newsletter, source)
  return items.slice(0, MOST_ITEMS)
}

async function newSince(db: Db, house: Looking, newsletter: Newsletter, source: NewsSource): Promise<readonly NewsItem[]> {
  const last = await lastEdition(db, newsletter.id)
  const from: Temporal.Instant = last?.beganAt ?? house.clock.now().subtract({ hours: 24 * FIRST_LOOKS_BACK_DAYS })
  return (await source.since(db, { from, to: house.clock.now() }, 'en')).toReversed()
}

async function sectionOf(db: Db, house: Looking, newsletter: Newsletter, block: Block): Promise<Section> {
  const { heading, contributor, body, kind, leftOut } = block
  const picture = await alive(db, block.picture)
  const shown = picture === null ? {} : { picture }
  if (kind === 'text') return { heading, contributor, body, items: [], ...shown }
  const items = (await itemsFor(db, house, newsletter, block)).filter(({ key }) => !leftOut.includes(key))
  return {
    heading,
    contributor,
    body,
    items: items.map(({ key, title, summary, href, picture: of }) => ({ key, title, summary, href, ...(of && { picture: of }) })),
    ...shown,
  }
}

/** An edition as its readers get it: as it was frozen, or as it stands today. A part of news in which nothing is new is left out. */
export async function compose(db: Db, house: Looking, newsletter: Newsletter, edition: Edition): Promise<Composed> {
  if (edition.frozen) return await withoutLost(db, edition.frozen)
  const sections: Section[] = []
  for (const block of await blocksOf(db, edition.id)) {
    const section = await sectionOf(db, house, newsletter, block)
    if (block.kind === 'text' || section.items.length > 0) sections.push(section)
  }
  return { subject: edition.subject, intro: edition.intro, sections }
}
