import { type Db, inTransaction, type Tx } from '#platform/db'
import { Temporal } from '#platform/clock'
import { defineJob, enqueue } from '#platform/jobs'
import { isMailAddress, queueMail } from '#platform/mail'
import type { House } from '#platform/module'
import type { Language } from '#platform/web'
import { addressIn } from '#platform/web'
import { reachableAmong } from '#modules/contacts'
import { cardText, offersWelsh, officeCard } from '#modules/office'
import type { Alerts } from '../subscriptions/choices.js'
import { nextDigest } from '../subscriptions/choose.js'
import { choicesUrl, leaveUrl } from '../subscriptions/tokens.js'
import { own, ownTx } from '../tables.js'
import { wordsIn } from '../words/index.js'
import { currentOf } from './current.js'

/** Something new, as it is told. */
interface Item {
  readonly id: number
  readonly key: string
  readonly kind: string
  readonly at: Temporal.Instant
  readonly topics: readonly string[]
  readonly places: readonly string[]
  readonly english: Told
  readonly welsh: Told
}

interface Told {
  readonly title: string
  readonly summary: string
  readonly href: string
}

type Due = Alerts & { readonly contact: number; readonly told_to: number; readonly from_at: Temporal.Instant }

const BATCH = 100
const MOST_ITEMS = 500

/** Whether somebody asked to hear of an item: what has no topic or no place is for everybody. */
export function concerns({ topics, places }: Pick<Item, 'topics' | 'places'>, wanted: Pick<Alerts, 'topics' | 'places'>): boolean {
  const meets = (of: readonly string[], want: readonly string[]) =>
    want.length === 0 || of.length === 0 || of.some((one) => want.includes(one))
  return meets(topics, wanted.topics) && meets(places, wanted.places)
}

/** Tells those who are due, 100 in a transaction, what is new since they were told last. Ended half-way, it goes on; nobody hears of an item twice. */
export const tellNews = defineJob<{ after: number }>({
  name: 'newsletters.tell-news',
  what: 'Tells those who asked what is new on the website',
  async handle(house, { after }) {
    const { db, clock } = house
    const now = clock.now()
    const newest = await own(db)
      .selectFrom('newsletters.item')
      .select((is) => is.fn.max('id').as('id'))
      .executeTakeFirst()
    const due = await own(db)
      .selectFrom('newsletters.alert')
      .select(['contact', 'frequency', 'topics', 'places', 'told_to', 'from_at'])
      .where('next_at', '<=', now)
      .where('contact', '>', after)
      // Nobody who hears of things at once is touched while nothing is new.
      .where((is) => is.or([is('frequency', '<>', 'at-once'), is('told_to', '<', newest?.id ?? 0)]))
      .orderBy('contact')
      .limit(BATCH)
      .$castTo<Due>()
      .execute()
    const last = due.at(-1)
    if (!last) return
    const items = await itemsAfter(db, Math.min(...due.map((one) => one.told_to)))
    const current = await currentOf(house, items)
    const reachable = new Map<number, { email: string; language: Language; id: number }>()
    for (const found of await reachableAmong(
      db,
      'alerts',
      due.map((one) => one.contact),
    ))
      reachable.set(found.id, found)
    // Those who were joined with another contact stand there by the other's number.
    for (const { contact } of due.filter((one) => !reachable.has(one.contact)))
      for (const found of await reachableAmong(db, 'alerts', [contact])) reachable.set(contact, found)
    const offices = { en: await officeCard(db), cy: await officeCard(db, 'cy') }
    const welsh = await offersWelsh(db)
    // Whoever two of the numbers lead to gets one mail.
    const told = new Set<number>()
    await inTransaction(db, async (tx) => {
      for (const one of due) {
        const reader = reachable.get(one.contact)
        const fresh = items.filter(({ id }) => id > one.told_to)
        const language = reader && welsh ? reader.language : 'en'
        const wanted = fresh.filter(
          (item) => current.has(item.key) && Temporal.Instant.compare(item.at, one.from_at) >= 0 && concerns(item, one),
        )
        if (!(await markTold(tx, one, fresh.at(-1)?.id ?? one.told_to, now))) continue
        if (!reader || wanted.length === 0 || told.has(reader.id) || !isMailAddress(reader.email)) continue
        told.add(reader.id)
        await send(tx, house, { ...reader, language }, one, wanted, cardText(offices[language], undefined, house.origin))
      }
      await enqueue(tx, tellNews, { after: last.contact })
    })
  },
})

async function itemsAfter(db: Db, id: number): Promise<readonly Item[]> {
  return await own(db)
    .selectFrom('newsletters.item')
    .select(['id', 'key', 'kind', 'at', 'topics', 'places', 'english', 'welsh'])
    .where('id', '>', id)
    .orderBy('id')
    .limit(MOST_ITEMS)
    .$castTo<Item>()
    .execute()
}

/** Moves somebody on; false when another run of this job did it first. */
async function markTold(tx: Tx, { contact, told_to, frequency }: Due, upTo: number, now: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('newsletters.alert')
    .set({ told_to: upTo, next_at: nextDigest(frequency, now) })
    .where('contact', '=', contact)
    .where('told_to', '=', told_to)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

async function send(
  tx: Tx,
  house: House,
  reader: { readonly email: string; readonly language: Language; readonly id: number },
  { frequency, contact, told_to }: Due,
  items: readonly Item[],
  card: string,
): Promise<void> {
  const { language } = reader
  const words = wordsIn(language).alertMail
  const told = items.map((item) => (language === 'cy' ? item.welsh : item.english))
  const lines = told.map(({ title, summary, href }) =>
    [title, summary, house.origin + addressIn(language, href)].filter(Boolean).join('\n'),
  )
  await queueMail(tx, {
    key: `newsletters.alert:${contact}:${told_to}`,
    to: reader.email,
    subject: told.length === 1 ? (told[0]?.title ?? '') : words.subject(told.length),
    text: `${[words.intro(frequency), ...lines, words.footer(choicesUrl(house, reader.id, language)), card].join('\n\n')}\n`,
    purpose: 'newsletters:alert',
    ownFoot: true,
    unsubscribe: leaveUrl(house, { contact: reader.id, what: 'alerts' }, language),
  })
}
