import { sql } from 'kysely'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { addNewsletter } from '../src/modules/newsletters/newsletters/keep-newsletters.js'
import { makeList } from '../src/modules/contacts/lists/keep-lists.js'
import { recountLists } from '../src/modules/contacts/lists/recount.js'

const BATCH = 50_000

/**
 * Puts so many made-up contacts straight into the database, with why the office may write to them; one in ten stands on a list chosen one by one, one in
 * five is meant by a filter, nine in ten get a newsletter. Only the bench does this. Returns how many milliseconds counting the lists took.
 */
export async function addContacts(house: House, count: number): Promise<number> {
  const { db, clock } = house
  const now = clock.now()
  const [chosen, filtered, news] = await inTransaction(db, async (tx) => {
    const sheet = { why: 'For the bench', purpose: 'newsletter', owner: 1, readers: [], closed: false } as const
    const made = [
      await makeList(tx, { ...sheet, name: 'One by one', filter: null, kind: 'chosen' }, 'system', now, clock.today()),
      await makeList(
        tx,
        { ...sheet, name: 'In five places', filter: { kind: 'person', places: ['ALD'] }, kind: 'filter' },
        'system',
        now,
        clock.today(),
      ),
    ]
    const newsletter = {
      name: 'News',
      about: 'What is new',
      welshName: '',
      welshAbout: '',
      audience: 'subscribers',
      roles: [],
      list: null,
      main: true,
      replyTo: '',
      senderName: '',
      secondPerson: false,
      countsLinks: false,
      cadence: { every: 1, unit: 'month' },
    } as const
    return [...made, await addNewsletter(tx, newsletter, 'system', now)]
  })
  for (let from = 1; from <= count; from += BATCH) {
    const to = Math.min(count, from + BATCH - 1)
    await sql`
      with kept as (
        insert into contacts.contact (kind, name, email, place, form, came_with, basis, created_at)
        select 'person', 'Resident ' || n, 'resident-' || n || '@home-' || n % 300 || '.example',
          (array['ALD', 'CAR', 'HEL', 'STO', 'WIN'])[n % 5 + 1], 'Sign-up page', 'web', 'Consent', ${now}::timestamptz - n * interval '1 second'
        from generate_series(${from}::int, ${to}::int) n returning id
      ), agreed as (
        insert into contacts.agreement (contact, purpose, wording, wording_version, how, agreed_at)
        select id, 'newsletter', 'Send me the newsletter', '1', 'web', ${now} from kept
      ), listed as (
        insert into contacts.list_member (list, contact, added_at, how) select ${chosen}, id, ${now}, 'web' from kept where id % 10 = 0
      )
      insert into newsletters.subscription (newsletter, contact, since) select ${news}, id, ${clock.today()} from kept where id % 10 > 0`.execute(
      db,
    )
  }
  await sql`update newsletters.newsletter set subscribers = ${Math.round(count * 0.9)}, joined = ${Math.round(count * 0.9)}`.execute(db)
  await sql`analyze`.execute(db)
  if (filtered === undefined) throw new Error('The bench made no list.')
  const began = performance.now()
  await recountLists.handle(house, undefined)
  return performance.now() - began
}
