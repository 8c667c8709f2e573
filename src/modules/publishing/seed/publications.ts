import { fixedClock, LONDON } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { checkFile } from '#platform/files'
import { runJobs } from '#platform/jobs'
import type { House } from '#platform/module'
import { staffNames, type Writer } from '#modules/identity'
import { officeCard } from '#modules/office'
import { putCopies } from '../outlets/copies.js'
import { askForFormat } from '../formats/ask.js'
import { declineFormat, giveRequest, sendFormat } from '../formats/deal.js'
import type { Format } from '../formats/format.js'
import { requestAt } from '../formats/queries.js'
import { addFile, FILE_KINDS, MOST_BYTES } from '../publications/files.js'
import type { PublicationSheet } from '../publications/publication.js'
import { publishPublicationIfDue, withdrawPublication } from '../publications/publish.js'
import { publicationAt, publicPublications } from '../publications/queries.js'
import { approvePublication, beginPublication, changePublication, finishPublication, nextVersion } from '../publications/write.js'
import { COPIES, PUBLICATIONS, type SeededPublication } from './westmarch-publications.js'

const EASY = [
  'What you can expect from us',
  '',
  'Has somebody done a crime to you? You are not alone.',
  'You can ask for help. The help is free.',
  'You do not have to go to the police to get help.',
  'We will listen to you.',
  'We will tell you what happens next.',
  'If we get it wrong, tell us. We will put it right.',
].join('\n')

/** Fills the demo's library: reports, strategies in two versions, one out for comment, one withdrawn; and who asked for another format. */
export async function seedPublications(house: House, say: (step: string) => void): Promise<void> {
  const { db, clock } = house
  const staff = new Map((await staffNames(db)).map(({ id, name }) => [name, id]))
  const writer = (name: string): Writer => ({ id: staff.get(name) ?? 0, actor: `person:${staff.get(name) ?? 0}` })
  const second = writer('Ruth Penhale')
  const ago = (days: number) => clock.today().subtract({ days }).toZonedDateTime({ timeZone: LONDON, plainTime: '09:40' }).toInstant()
  const { address } = await officeCard(db)
  for (const one of PUBLICATIONS) await play(one)
  await askFor()
  await putOut()
  say(`${PUBLICATIONS.length} publications, and who asked for another format`)

  async function play(seeded: SeededPublication): Promise<void> {
    const { by, daysAgo, until, commentDays, reviewDays, next, files = [] } = seeded
    const wrote = writer(by)
    const at = ago(daysAgo)
    const today = clock.today()
    const sheet: PublicationSheet = {
      kind: seeded.kind,
      title: seeded.title,
      summary: seeded.summary,
      body: seeded.body,
      language: seeded.language ?? 'en',
      authors: seeded.authors ?? '',
      dated: today.subtract({ days: daysAgo }),
      owner: wrote.id,
      reviewOn: reviewDays === undefined ? null : today.add({ days: reviewDays }),
      topic: seeded.topic ?? null,
      place: seeded.place ?? null,
      stage: commentDays === undefined ? 'final' : 'comment',
      commentUntil: commentDays === undefined ? null : today.add({ days: commentDays }),
      commentLink: '',
      commentEmail: commentDays === undefined ? '' : 'comments@westmarch-pcc.example',
      commentPost: commentDays === undefined ? '' : address.join('\n'),
    }
    const id = await inTransaction(db, (tx) => beginPublication(tx, sheet, wrote, ago(daysAgo + 2)))
    for (const { name, title, text, accessible } of files) {
      const checked = await checkFile({ filename: name, bytes: Buffer.from(text) }, { allow: FILE_KINDS, maxBytes: MOST_BYTES })
      if ('problem' in checked) throw new Error(checked.problem)
      const about = { title, pages: null, language: 'en', format: '', accessible }
      await inTransaction(db, async (tx) => addFile(tx, await publicationAt(tx, id), checked.file, about, wrote, at))
    }
    if (until === 'draft') return
    await inTransaction(db, async (tx) => finishPublication(tx, await publicationAt(tx, id), null, { ...wrote, mayIssue: false }, at))
    if (until === 'waiting') return
    await publish(id, daysAgo)
    if (until === 'withdrawn')
      await inTransaction(db, async (tx) =>
        withdrawPublication(
          tx,
          await publicationAt(tx, id),
          'It names our old address. The right one stands at the foot of each page.',
          second,
          ago(40),
        ),
      )
    if (!next) return
    const later = daysAgo - 365
    const newer = await inTransaction(db, async (tx) =>
      nextVersion(tx, await publicationAt(tx, id), wrote, ago(later + 2), today.subtract({ days: later })),
    )
    await inTransaction(db, async (tx) => {
      const draft = await publicationAt(tx, newer)
      await changePublication(tx, draft, { ...sheet, ...next, dated: today.subtract({ days: later }) }, draft.version, wrote)
      await finishPublication(tx, await publicationAt(tx, newer), null, { ...wrote, mayIssue: false }, ago(later))
    })
    await publish(newer, later)
  }

  async function publish(id: number, daysAgo: number): Promise<void> {
    await inTransaction(db, async (tx) => approvePublication(tx, await publicationAt(tx, id), second, ago(daysAgo)))
    await publishPublicationIfDue({ ...house, clock: fixedClock(ago(daysAgo)) }, id)
  }

  async function askFor(): Promise<void> {
    const all = await publicPublications(db)
    const about = (part: string) => all.find(({ title }) => title.includes(part))
    const ask = async (
      part: string,
      format: Format,
      daysAgo: number,
      who: { name?: string; email?: string; address?: string },
      details = '',
    ) => {
      const found = about(part)
      const asked = {
        publication: found?.id ?? null,
        title: found?.title ?? part,
        format,
        details,
        name: who.name ?? '',
        email: who.email ?? '',
        address: who.address ?? '',
        channel: who.email ? ('web' as const) : ('phone' as const),
        language: 'en' as const,
        askedOn: clock.today().subtract({ days: daysAgo }),
        held: false,
      }
      return await inTransaction(db, (tx) => askForFormat(tx, house, asked, { by: who.email ? 'public' : second.actor, at: ago(daysAgo) }))
    }
    const helen = writer('Helen Marsh')
    const large = await ask('Charter', 'large-print', 40, { email: 'w.harper@home.example' }, 'Letters of 18 points, please')
    const text = about('Charter')?.body ?? ''
    const copy = await checkFile(
      { filename: 'charter-large-print.txt', bytes: Buffer.from(text) },
      { allow: FILE_KINDS, maxBytes: MOST_BYTES },
    )
    await inTransaction(db, async (tx) => {
      const one = await requestAt(tx, large)
      const sent = { on: clock.today().subtract({ days: 33 }), how: 'email' as const, note: '', forEverybody: false }
      await sendFormat(tx, house, one, { ...sent, checked: 'file' in copy ? copy.file : undefined }, one.version, helen)
    })
    const easy = await ask('Charter', 'easy-read', 27, { email: 'groups@stonebridge-library.example' })
    const short = await checkFile(
      { filename: 'charter-easy-read.txt', bytes: Buffer.from(EASY) },
      { allow: FILE_KINDS, maxBytes: MOST_BYTES },
    )
    await inTransaction(db, async (tx) => {
      const one = await requestAt(tx, easy)
      const sent = { on: clock.today().subtract({ days: 19 }), how: 'email' as const, note: '', forEverybody: true }
      await sendFormat(tx, house, one, { ...sent, checked: 'file' in short ? short.file : undefined }, one.version, helen)
    })
    const audio = await ask('Annual report', 'bsl', 30, { email: 'k.dunn@home.example' })
    await inTransaction(db, async (tx) => {
      const one = await requestAt(tx, audio)
      const why =
        'We cannot make a film of the whole report. We made one of its short version, and will gladly go through the rest with you and an interpreter.'
      await declineFormat(tx, house, one, { on: clock.today().subtract({ days: 22 }), why }, one.version, helen)
    })
    const braille = await ask('council tax', 'braille', 16, { name: 'Mrs P. Okafor', address: '3 Weir Row\nStonebridge\nWX4 2AA' })
    await inTransaction(db, async (tx) => {
      const one = await requestAt(tx, braille)
      await giveRequest(tx, one, helen.id, one.version, second)
    })
    await ask('Annual report', 'easy-read', 3, { email: 'library@helmsbrook.example' }, 'For our reading group')
    await runJobs(house)
  }

  async function putOut(): Promise<void> {
    const all = await publicPublications(db)
    for (const { title, daysAgo, ...put } of COPIES) {
      const one = all.find((publication) => publication.title.includes(title))
      if (one)
        await inTransaction(db, (tx) =>
          putCopies(tx, one, { ...put, putOn: clock.today().subtract({ days: daysAgo }) }, writer('Sofia Lindqvist'), ago(daysAgo)),
        )
    }
  }
}
