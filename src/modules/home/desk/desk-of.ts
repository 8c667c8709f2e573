import { may, type Person } from '#platform/access'
import type { DeskItem, House, Module } from '#platform/module'
import { personWhoMay } from '#modules/identity'
import { within } from '#modules/office'
import { type Desk, grouped, inOrder, type Inside, isFor } from './desk.js'

/** Gathers what a person must do today from every module, their own work and that of those they cover for. A module that fails is named, the others still answer. */
export async function deskOf(house: House, person: Person): Promise<Desk> {
  const absent = await Promise.all(person.coversFor.map((id) => personWhoMay(house.db, house.clock, id)))
  const people = [person, ...absent.filter((one) => one !== undefined)]
  const [inside, ...gathered] = await Promise.all([insideOf(house, people), ...people.map((one) => itemsFor(house, one))])
  const [own = [], ...others] = people.map((one, at) => gathered[at]?.items.filter((item) => isFor(item, one, inside)) ?? [])
  const mine = new Set(own.map((item) => item.key))
  // Work that is the absent person's by name goes over whole; what they only share, as far as the one who covers may open it.
  const goesOver = (item: DeskItem) =>
    !mine.has(item.key) && (item.owners.length > 0 || (item.permission !== undefined && may(person, item.permission)))
  return {
    ...grouped(own, house.clock.now()),
    covering: people.slice(1).map(({ name }, at) => ({ name, items: inOrder((others[at] ?? []).filter(goesOver)) })),
    unread: [...new Set(gathered.flatMap(({ unread }) => unread))],
  }
}

/** What every module says this person must do. */
async function itemsFor(house: House, person: Person): Promise<{ items: DeskItem[]; unread: string[] }> {
  const asked = house.modules.filter((module): module is Module & Required<Pick<Module, 'desk'>> => module.desk !== undefined)
  // A desk that throws before it returns a promise must not take the others with it either.
  const answers = await Promise.allSettled(asked.map(async (module) => module.desk(house, person)))
  return {
    items: answers.flatMap((answer) => (answer.status === 'fulfilled' ? [...answer.value] : [])),
    unread: asked.flatMap((module, at) => (answers[at]?.status === 'rejected' ? [module.title] : [])),
  }
}

/** The places inside those that any of these people look after. */
async function insideOf({ db }: House, people: readonly Person[]): Promise<Inside> {
  const codes = [...new Set(people.flatMap(({ places }) => places))]
  const known = new Map(await Promise.all(codes.map(async (code) => [code, new Set([code, ...(await within(db, code))])] as const)))
  return (place) => known.get(place) ?? new Set([place])
}
