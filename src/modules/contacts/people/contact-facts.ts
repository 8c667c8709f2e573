import type { Person } from '#platform/access'
import type { Db } from '#platform/db'
import type { House } from '#platform/module'
import { staffNames } from '#modules/identity'
import { placeByCode } from '#modules/office'
import { listsWith } from '../lists/queries.js'
import { peopleIn, rolesOf } from '../roles/queries.js'
import { interestsOf, wordlist } from '../wordlists/wordlists.js'
import { joinedWith } from '../twins/queries.js'
import { urls } from '../urls.js'
import type { Contact } from './contact.js'
import type { ContactFacts } from './contact-page.js'
import { agreementsOf } from './queries.js'
import { wantsNothing } from './suppression.js'
import { timelineOf } from './timeline.js'

/** Gathers what the page of one contact shows to this person. */
export async function contactFacts(
  db: Db,
  house: Pick<House, 'modules'>,
  contact: Contact,
  person: Person,
): Promise<Omit<ContactFacts, 'mayChange' | 'mayList'>> {
  const sight = person.id
  const [agreements, timeline, roles, people, place, sorts, interests, has] = await Promise.all([
    agreementsOf(db, contact.id),
    timelineOf(db, house, contact, person),
    rolesOf(db, contact.id, sight),
    peopleIn(db, contact.id, sight),
    contact.place === null ? undefined : placeByCode(db, contact.place),
    wordlist(db, 'body_sort', true),
    wordlist(db, 'interest', true),
    interestsOf(db, contact.id),
  ])
  const names = new Map((await staffNames(db)).map(({ id, name }) => [id, name]))
  const lists = await listsWith(db, contact.id, sight)
  return {
    contact,
    wantsNothing: await wantsNothing(db, contact),
    joined: await joinedWith(db, contact.id),
    lists: lists.map(({ id, name }) => ({ text: name, href: urls.contactList(id) })),
    agreements,
    roles,
    people,
    place: place?.name ?? contact.place ?? '',
    sort: sorts.find((one) => one.code === contact.bodySort)?.name ?? '',
    lead: contact.lead === null ? '' : (names.get(contact.lead) ?? ''),
    groups: interests.filter((one) => has.includes(one.code)).map((one) => one.name),
    timeline,
  }
}
