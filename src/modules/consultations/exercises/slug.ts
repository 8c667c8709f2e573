import type { ConsultationsTx } from '../tables.js'

/** The last part of an address from a title: lower case, words joined by dashes, at most 60 characters. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return plain === '' ? 'consultation' : plain
}

/** A free address for this title: a number is added where the plain one is taken. */
export async function slugFor(tx: ConsultationsTx, title: string): Promise<string> {
  const plain = slugOf(title)
  const taken = await tx.selectFrom('consultations.exercise').select('slug').where('slug', 'like', `${plain}%`).execute()
  const names = new Set(taken.map(({ slug }) => slug))
  if (!names.has(plain)) return plain
  let number = 2
  while (names.has(`${plain}-${number}`)) number += 1
  return `${plain}-${number}`
}
