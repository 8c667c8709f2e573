import { inTransaction } from '#platform/db'
import { readTableFile } from '#platform/files'
import { newPace } from '#platform/jobs'
import type { House } from '#platform/module'
import { linesOf } from '../imports/jobs.js'
import { beginImport, keepImport } from '../imports/keep-import.js'
import { knownWords } from '../imports/known-words.js'
import { importForWork } from '../imports/queries.js'
import { takeSomeRows } from '../imports/take-rows.js'
import { findByName } from '../people/find-by-name.js'
import { findContact } from '../people/queries.js'
import { findTwins } from '../twins/find-twins.js'
import { join } from '../twins/join.js'

/** An old address book, as messy as they are: old addresses of people the office knows, a body, and rows that cannot be used. */
const OLD_BOOK = [
  'First Name,Last Name,E-mail Address,Business Phone,Company,Job Title,District',
  'Alison,Brightwell,a.brightwell@old-county.example,01632 960210,Westmarch County Council,Community Safety,',
  'Simon,Peverell,simon.peverell@old-chamber.example,,Westmarch Chamber of Commerce,Chief Executive,',
  'HUGH,LASSITER,Hugh.Lassiter@Stonewater-Farmwatch.Example ,01632 960311,Stonewater Farm Watch,Chair,Stonewater Vale',
  'Barbara,Ottery,b.ottery@friends-of-priory.example,01632 960312,Friends of Priory Park,Secretary,Aldermoor',
  'Ray,Cobbold,ray at cobbold,,,,Atlantis',
  ',,info@brook-watch.example,,Brook Villages Watch,,Helmsbrook',
].join('\r\n')

/** Brings an old address book into the demo, finds who is in it twice, and joins one pair. */
export async function seedImport(house: House, by: number): Promise<void> {
  const { db, clock } = house
  const read = await readTableFile({ filename: 'outlook-partners.csv', bytes: Buffer.from(OLD_BOOK) }, { maxBytes: 100_000, mostRows: 100 })
  if ('problem' in read) throw new Error(read.problem)
  const about = {
    source: 'Old address book of the engagement team',
    purpose: 'partners',
    basis: 'public-task',
    wording: 'A body the office works with and consults',
    evidence: '',
    list: null,
  } as const
  const id = await inTransaction(db, async (tx) => {
    const made = await keepImport(tx, read, about, by, clock.now())
    await beginImport(tx, made, 1)
    return made
  })
  const found = await importForWork(db, id)
  if (!found) return
  const [lines, known, pace] = [await linesOf(house, found), await knownWords(db, clock.today()), newPace()]
  while (await takeSomeRows(house, id, lines, known, pace));
  await inTransaction(db, async (tx) => {
    const old = [
      await findContact(tx, { email: 'a.brightwell@old-county.example' }),
      await findContact(tx, { email: 'simon.peverell@old-chamber.example' }),
    ]
    await findTwins(
      tx,
      old.flatMap((one) => (one ? [one.id] : [])),
      clock.now(),
    )
    const simon = (await findByName(tx, 'Simon Peverell', 'person', 'everybody')).find((one) => one.id !== old[1]?.id)
    if (simon && old[1]) await join(tx, simon.id, old[1].id, { actor: `person:${by}`, person: by }, clock.now())
  })
}
