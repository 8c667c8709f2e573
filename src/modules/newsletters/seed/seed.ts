import { fixedClock, LONDON } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { runJobs } from '#platform/jobs'
import type { House } from '#platform/module'
import { staffNames, type Writer } from '#modules/identity'
import { shortForm } from '../channels/channel.js'
import { notePost } from '../channels/posts.js'
import { approve, finish } from '../editions/approve.js'
import { blocksOf, editionAt } from '../editions/queries.js'
import { begin } from '../editions/send.js'
import { addBlock, beginEdition, changeEdition } from '../editions/write.js'
import { addNewsletter } from '../newsletters/keep-newsletters.js'
import { newsletterAt } from '../newsletters/queries.js'
import { keepPicture } from '#platform/pictures'
import { PICTURE, setPicture } from '../pictures/picture.js'
import type { Alerts } from '../subscriptions/choices.js'
import { choose } from '../subscriptions/choose.js'
import { askToConfirm } from '../subscriptions/sign-up.js'
import { addUses } from '../links/keep-links.js'
import { own } from '../tables.js'
import { laneDrawing, marketDrawing } from './drawing.js'
import { urls } from '../urls.js'
import { EDITIONS, NEWSLETTERS, type SeededEdition, SUBSCRIBERS } from './westmarch-news.js'

/** The pictures of parts, by the heading of the part. */
const PICTURES = new Map([
  ['On the market square', { draw: marketDrawing, alt: 'Three stalls on a market square', caption: 'On the market square in Aldermoor' }],
  ['From the Commissioner', { draw: marketDrawing, alt: 'Three stalls on a market square', caption: '' }],
  [
    'You said, we did',
    { draw: laneDrawing, alt: 'A lane at night with four street lamps lit', caption: 'Mill Lane, since the lamps were mended' },
  ],
])

/** Fills the demo with the office's newsletters, those who signed up, an edition that went out, one that waits and one being written. */
export async function seedNewsletters(house: House, say: (step: string) => void): Promise<void> {
  const { db, clock } = house
  const staff = new Map((await staffNames(db)).map(({ id, name }) => [name, id]))
  const writer = (name: string): Writer => ({ id: staff.get(name) ?? 0, actor: `person:${staff.get(name) ?? 0}` })
  const ago = (days: number) => clock.today().subtract({ days }).toZonedDateTime({ timeZone: LONDON, plainTime: '10:05' }).toInstant()
  const ids = new Map<string, number>()
  for (const sheet of NEWSLETTERS)
    ids.set(sheet.name, await inTransaction(db, (tx) => addNewsletter(tx, sheet, writer('Helen Marsh').actor, ago(150))))
  const idOf = (name: string) => ids.get(name) ?? 0

  const wordings = { newsletter: 'Send me the newsletters I ticked', alerts: 'Tell me what is new on the website' }
  for (const [n, { email, gets, alerts }] of SUBSCRIBERS.entries()) {
    const chooser = { email, language: 'en' as const, wordings, evidence: 'Confirmed by the link in a mail to this address' }
    const chosen: Alerts | null = alerts ? { topics: [], places: [], ...alerts } : null
    await inTransaction(db, (tx) => choose(tx, chooser, { newsletters: gets.map(idOf), alerts: chosen }, ago(140 - n)))
  }
  await inTransaction(db, (tx) =>
    askToConfirm(tx, house, {
      email: 'not.yet@subscribers.example',
      choices: { newsletters: [idOf('Westmarch News')], alerts: null },
      language: 'en',
    }),
  )
  for (const edition of EDITIONS) await play(edition)
  say(`${NEWSLETTERS.length} newsletters with ${SUBSCRIBERS.length} people who signed up`)

  async function play({ newsletter: name, subject, intro, parts, by, daysAgo, until }: SeededEdition): Promise<void> {
    const newsletter = await newsletterAt(db, idOf(name))
    const wrote = writer(by)
    const past: House = { ...house, clock: fixedClock(ago(daysAgo)) }
    const id = await inTransaction(db, (tx) => beginEdition(tx, newsletter.id, { subject, copy: false }, wrote, ago(daysAgo + 3)))
    const { version } = await editionAt(db, id)
    await inTransaction(db, (tx) => changeEdition(tx, id, { subject, intro }, version, wrote))
    for (const { heading, body = '', contributor = '', source = '' } of parts)
      await inTransaction(db, (tx) =>
        addBlock(tx, id, { kind: source ? 'news' : 'text', heading, body, contributor, source, leftOut: [] }, wrote),
      )
    for (const block of await blocksOf(db, id)) {
      const picture = PICTURES.get(block.heading)
      if (!picture) continue
      const drawn = await picture.draw()
      await inTransaction(db, async (tx) =>
        setPicture(tx, block, await keepPicture(tx, drawn, picture, { purpose: PICTURE, at: ago(daysAgo + 2) }, wrote.actor), wrote),
      )
    }
    if (until === 'draft') return
    await inTransaction(db, async (tx) => finish(tx, past, newsletter, await editionAt(tx, id), null, { ...wrote, maySend: false }))
    if (until === 'waiting') return
    await inTransaction(db, async (tx) => approve(tx, await editionAt(tx, id), writer('Ruth Penhale'), ago(daysAgo)))
    await begin(past, id)
    await runJobs(past)
    const links = await own(db).selectFrom('newsletters.link').select('code').where('edition', '=', id).orderBy('id').execute()
    await addUses(db, new Map(links.map(({ code }, n) => [code, n === 0 ? 14 : 23])))
    const online = `${house.origin}${urls.publicEdition(newsletter.slug, (await editionAt(db, id)).number ?? 1)}`
    const post = { edition: id, words: shortForm(subject, name, online), link: '', postedOn: past.clock.today(), postedBy: wrote.id }
    await inTransaction(db, async (tx) => {
      await notePost(tx, { ...post, channel: 'facebook', audience: '' }, wrote.actor, ago(daysAgo))
      await notePost(tx, { ...post, channel: 'community-messages', audience: 'Everybody in Helmsbrook' }, wrote.actor, ago(daysAgo))
    })
  }
}
