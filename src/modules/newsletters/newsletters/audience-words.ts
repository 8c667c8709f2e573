import type { Db } from '#platform/db'
import { listAtAll } from '#modules/contacts'
import type { Newsletter } from './newsletter.js'

const number = (count: number): string => count.toLocaleString('en-GB')

/** Who gets a newsletter and how many they are, in words. */
export async function audienceInWords(db: Db, { list, subscribers }: Newsletter): Promise<string> {
  if (list === null) return `${number(subscribers)} ${subscribers === 1 ? 'subscriber' : 'subscribers'}`
  const found = await listAtAll(db, list)
  return found ? `The list “${found.name}”: ${number(found.count)} when last counted` : 'A list that has ended'
}
