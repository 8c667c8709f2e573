import { type Actor, PUBLIC, SYSTEM } from '#platform/access'
import { inTransaction, type Tx } from '#platform/db'
import type { House } from '#platform/module'
import { staffNames } from '#modules/identity'
import { places } from '#modules/office'
import { checkList } from '../lists/check-list.js'
import { makeList, putOnList } from '../lists/keep-lists.js'
import type { Filter } from '../lists/list.js'
import { listAtAll } from '../lists/queries.js'
import { READY_LISTS } from '../lists/ready-lists.js'
import { recount } from '../lists/recount.js'
import { keepNote } from '../notes/note.js'
import { forgetContacts } from '../forgetting/job.js'
import { setLead } from '../people/change-details.js'
import { BASES, type Basis, type NewContact, type Purpose } from '../people/contact.js'
import { keepContact } from '../people/keep-contact.js'
import { countReach } from '../reach/count-reach.js'
import { giveRole } from '../roles/keep-roles.js'
import type { Post } from '../roles/role.js'
import { interestsOf, setInterests } from '../wordlists/wordlists.js'
import { seedImport } from './bring-in.js'
import { addCascade, askToPassOn, notePassedOn, passedOn } from '../cascades/cascade.js'
import { handIn } from '../intake/intake.js'
import { findByName } from '../people/find-by-name.js'
import { BODIES, CASCADES, CLERKS, FUNDED, HANDED_IN, MEETINGS, MEMBERS, NEWSROOMS, WILLING } from './westmarch-bodies.js'

const MONTHS_SINCE_START = 20

/** Fills the demo with the bodies, representatives and newsrooms of Westmarch, and the office's lists of them. */
export async function seedContacts(house: House, say: (step: string) => void): Promise<void> {
  const { db, clock } = house
  const today = clock.today()
  const staff = new Map((await staffNames(db)).map(({ id, name }) => [name, id]))
  const person = (name: string) => staff.get(name) ?? 0
  const ago = (months: number) => today.subtract({ months }).toZonedDateTime({ timeZone: 'Europe/London', plainTime: '10:20' }).toInstant()
  const start = ago(MONTHS_SINCE_START)
  const parishes = await places(db, { on: today, level: 'parish' })
  const mail = (name: string, domain: string) =>
    `${name
      .toLowerCase()
      .replaceAll(/^dr /g, '')
      .replaceAll(/[^a-z]+/g, '.')}@${domain}`
  let kept = 0

  const keep = async (
    tx: Tx,
    details: Pick<NewContact, 'kind' | 'name' | 'email' | 'place' | 'bodySort' | 'closed'>,
    [purpose, basis, wording]: readonly [Purpose, Basis, string],
    by: Actor = SYSTEM,
  ): Promise<number> => {
    const evidence = basis === 'consent' ? 'Call noted by the office' : ''
    const id = await keepContact(
      tx,
      {
        ...details,
        source: { form: 'Added by staff', cameWith: 'conversation' },
        basis: BASES[basis],
        how: basis === 'consent' ? 'phone' : 'office',
        agrees: [{ purpose, basis, wording, evidence, wordingVersion: '1' }],
      },
      by,
      start,
    )
    if (id === undefined) throw new Error(`${details.name} cannot be kept`)
    kept += 1
    return id
  }
  const PARTNER = ['partners', 'public-task', 'A body the office works with and consults'] as const
  const role = (tx: Tx, one: number, post: Post, organisation: number | null, title = '', area: string | null = null) =>
    giveRole(tx, { person: one, organisation, post, title, area, since: today.subtract({ years: 2 }) }, SYSTEM)

  await inTransaction(db, async (tx) => {
    for (const body of BODIES) {
      const place = body.place
      const id = await keep(
        tx,
        { kind: 'organisation', name: body.name, email: `office@${body.domain}`, bodySort: body.sort, place },
        PARTNER,
      )
      await setInterests(tx, id, body.groups ?? [])
      await setLead(tx, id, body.lead === undefined ? null : person(body.lead))
      if (!body.who) continue
      const [name, post, title = ''] = body.who
      await role(tx, await keep(tx, { name, email: mail(name, body.domain), place }, PARTNER), post as Post, id, title)
    }
    for (const [name, place] of MEMBERS)
      await role(tx, await keep(tx, { name, email: mail(name, 'parliament.example'), place }, PARTNER), 'mp', null, '', place)
  })
  await inTransaction(db, async (tx) => {
    const press = ['press', 'public-task', 'A newsroom that reports on policing in Westmarch'] as const
    const list = await makeList(
      tx,
      {
        name: 'News desks',
        why: 'To send them press releases',
        purpose: 'press',
        owner: person('Helen Marsh'),
        readers: [],
        filter: null,
        kind: 'chosen',
        closed: false,
      },
      SYSTEM,
      start,
      today.subtract({ months: MONTHS_SINCE_START }),
    )
    for (const [name, domain, journalist, place] of NEWSROOMS) {
      const id = await keep(tx, { kind: 'organisation', name, email: `newsdesk@${domain}`, bodySort: 'media', place }, press)
      await role(tx, await keep(tx, { name: journalist, email: mail(journalist, domain), place }, press), 'journalist', id)
      await putOnList(tx, list, id, 'office', SYSTEM, start)
    }
  })
  await inTransaction(db, async (tx) => {
    const list = await makeList(
      tx,
      {
        name: 'Town and parish councils',
        why: 'For the yearly parish survey and to offer dates',
        purpose: 'partners',
        owner: person('Sofia Lindqvist'),
        readers: [],
        filter: null,
        kind: 'chosen',
        closed: false,
      },
      SYSTEM,
      start,
      today.subtract({ months: MONTHS_SINCE_START }),
    )
    for (const [at, parish] of parishes.entries()) {
      const domain = `${parish.name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}-pc.example`
      const id = await keep(
        tx,
        { kind: 'organisation', name: `${parish.name} Parish Council`, email: `clerk@${domain}`, bodySort: 'parish', place: parish.code },
        PARTNER,
      )
      await setInterests(tx, id, ['rural'])
      await putOnList(tx, list, id, 'office', SYSTEM, start)
      const clerk = CLERKS[at]
      if (clerk !== undefined)
        await role(tx, await keep(tx, { name: clerk, email: mail(clerk, domain), place: parish.code }, PARTNER), 'clerk', id)
    }
    const found = await listAtAll(tx, list)
    if (found)
      await checkList(
        tx,
        found,
        { goes: [], note: 'Two clerks are new' },
        { actor: SYSTEM, person: person('Sofia Lindqvist') },
        ago(8),
        today.subtract({ months: 8 }),
      )
  })

  const byFilter = async (name: string, why: string, purpose: Purpose, owner: string, filter: Filter, ready?: string) => {
    const id = await inTransaction(db, (tx) =>
      makeList(
        tx,
        { name, why, purpose, owner: person(owner), readers: [], filter, kind: 'filter', closed: false, ...(ready && { ready }) },
        SYSTEM,
        start,
        today.subtract({ months: 2 }),
      ),
    )
    const list = await listAtAll(db, id)
    if (list) await recount(house, list)
  }
  await inTransaction(db, async (tx) => {
    for (const name of FUNDED) {
      const [body] = await findByName(tx, name, 'organisation', 'open')
      if (!body) throw new Error(`${name} is not among the contacts`)
      await setInterests(tx, body.id, [...(await interestsOf(tx, body.id)), 'funded'])
    }
  })
  for (const { key, name, why, purpose, filter } of READY_LISTS.filter((one) => ['networks', 'funded', 'elected'].includes(one.key)))
    await byFilter(name, why, purpose, 'Ruth Penhale', filter, key)
  await byFilter('Who speaks for young people', 'To plan work with young people', 'partners', 'Tom Ellery', { interests: ['young'] })

  await inTransaction(db, async (tx) => {
    const owner = person('Priya Nair')
    const list = await makeList(
      tx,
      {
        name: 'Victims who may be asked',
        why: 'To hear how services for victims work',
        purpose: 'victims',
        owner,
        readers: [person('Ruth Penhale')],
        filter: null,
        kind: 'chosen',
        closed: true,
      },
      SYSTEM,
      start,
      today.subtract({ months: 11 }),
    )
    for (const name of WILLING) {
      const id = await keep(tx, { name, email: mail(name, 'home.example'), closed: true }, [
        'victims',
        'consent',
        'You may ask me how services for victims work',
      ])
      await putOnList(tx, list, id, 'office', SYSTEM, start)
    }
    for (const [name, days, how, text, by] of MEETINGS) {
      const [body] = await findByName(tx, name, 'organisation', 'open')
      if (!body) throw new Error(`${name} is not among the contacts`)
      const note = { contact: body.id, day: today.subtract({ days }), how, text, by: person(by), at: clock.now() }
      await keepNote(tx, note, `person:${person(by)}`)
    }
  })
  await inTransaction(db, async (tx) => {
    const tom = person('Tom Ellery')
    for (const { what, partner, whom, way, reach, proof, group } of CASCADES) {
      const [body] = await findByName(tx, partner, 'organisation', 'open')
      if (!body) throw new Error(`${partner} is not among the contacts`)
      const cascade = await addCascade(tx, { partner: body.id, whom, way, reach, interest: group, place: null }, `person:${tom}`)
      await askToPassOn(tx, cascade, what, today.subtract({ days: 20 }), tom)
      const [item] = await passedOn(tx, cascade)
      if (proof && item) await notePassedOn(tx, cascade, item.id, today.subtract({ days: 15 }), proof, `person:${tom}`)
    }
    for (const met of HANDED_IN) {
      const given = {
        kind: 'person',
        phone: '',
        place: null,
        note: '',
        organisation: '',
        how: 'in-person',
        handedBy: `person:${tom}`,
      } as const
      await handIn(
        tx,
        { ...given, ...met, wording: 'Yes, please e-mail me the newsletter', evidence: 'Sign-up sheet, filed under Events' },
        clock.now(),
      )
    }
  })
  await seedImport(house, person('Sofia Lindqvist'))
  await countReach.handle(house, undefined)
  // Somebody who rang once, and of whom nothing was heard since.
  await inTransaction(db, async (tx) => {
    const source = { form: 'Left on the phone', cameWith: 'conversation' }
    const at = today.subtract({ months: 23, days: 20 }).toZonedDateTime('Europe/London').toInstant()
    const details = {
      name: 'Norman Quill',
      email: 'norman.quill@post.example',
      source,
      basis: BASES.consent,
      how: 'phone',
      agrees: [],
    } as const
    await keepContact(tx, details, PUBLIC, at)
  })
  await forgetContacts.handle(house, null)
  say(`${kept} contacts: councils, partners, representatives and newsrooms, with 7 lists`)
}
