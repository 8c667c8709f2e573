import type { Clock } from '#platform/clock'
import type { Db } from '#platform/db'
import { listAtAll } from '#modules/contacts'
import { countColleagues, rolesToChoose } from '#modules/identity'
import type { Newsletter } from './newsletter.js'

const number = (count: number): string => count.toLocaleString('en-GB')

/** Who gets a newsletter and how many they are, in words. */
export async function audienceInWords({ db, clock }: { readonly db: Db; readonly clock: Clock }, newsletter: Newsletter): Promise<string> {
  const { list, audience, subscribers } = newsletter
  if (audience === 'staff')
    return `${await colleaguesInWords(db, newsletter)}: ${number(await countColleagues(db, clock, newsletter))} today`
  if (list === null) return `${number(subscribers)} ${subscribers === 1 ? 'subscriber' : 'subscribers'}`
  const found = await listAtAll(db, list)
  return found ? `The list “${found.name}”: ${number(found.count)} when last counted` : 'A list that has ended'
}

async function colleaguesInWords(db: Db, { roles }: Newsletter): Promise<string> {
  if (roles.length === 0) return 'Everybody who works in the office'
  const names = (await rolesToChoose(db)).flatMap(({ key, name }) => (roles.includes(key) ? [name] : []))
  return `Those in the office who are ${names.join(' or ')}`
}
