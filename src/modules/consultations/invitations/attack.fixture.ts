import { sql } from 'kysely'
import type { Db } from '#platform/db'

/** One row of a full copy of the database, with what the engine itself knows of it: the number of its transaction and its place in the table. */
export interface Row {
  readonly table: string
  readonly xmin: number
  readonly place: number
  readonly values: Readonly<Record<string, unknown>>
  readonly text: string
}

/** Every row of every table. */
export async function copyOf(db: Db): Promise<readonly Row[]> {
  const tables = await sql<{ name: string }>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(db)
  const all: Row[] = []
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ xmin: string; row: string }>`
      select xmin::text as xmin, to_jsonb(t)::text as row from ${sql.table(name)} t order by ctid`.execute(db)
    for (const [place, { xmin, row }] of rows.entries())
      all.push({ table: name, xmin: Number(xmin), place, text: row, values: JSON.parse(row) as Record<string, unknown> })
  }
  return all
}

/** What an attacker holds: what is written about each person and about each answer, index by index; person n gave answer n. */
export interface Dossier {
  readonly people: readonly (readonly Row[])[]
  readonly answers: readonly (readonly Row[])[]
}

/** Gathers all rows that speak of a person (by any of the texts known of them) or of an answer (by its words, then by whatever names its row). */
export function dossierOf(copy: readonly Row[], people: readonly (readonly string[])[], words: readonly string[]): Dossier {
  return {
    people: people.map((known) => copy.filter(({ text }) => known.some((one) => text.includes(one)))),
    answers: words.map((said) => {
      const own = copy.filter(({ text }) => text.includes(said))
      const names = own.flatMap(({ table, values }) => [
        ...(table === 'consultations.response' ? [`consultations.response ${values['id']}`] : []),
        ...(table === 'consultations.waiting_answer' ? [`consultations.waiting ${values['ref']}`] : []),
      ])
      const about = copy.filter(
        ({ values }) =>
          names.includes(`${values['kind']} ${values['ref'] ?? values['subject']}`) ||
          names.includes(`${values['from_kind']} ${values['from_id']}`) ||
          (values['response_id'] !== undefined && names.includes(`consultations.response ${values['response_id']}`)),
      )
      return [...new Set([...own, ...about])]
    }),
  }
}

type Score = (person: readonly Row[], answer: readonly Row[]) => number

const moments = (rows: readonly Row[]): readonly number[] =>
  rows.flatMap(({ values }) =>
    Object.values(values).flatMap((value) => (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? [Date.parse(value)] : [])),
  )

const nearest = (a: readonly number[], b: readonly number[]): number =>
  a.length === 0 || b.length === 0 ? -Infinity : -Math.min(...a.flatMap((one) => b.map((other) => Math.abs(one - other))))

const words = (rows: readonly Row[]): ReadonlySet<string> =>
  new Set(rows.flatMap(({ values }) => Object.values(values).flatMap((value) => (String(value).length >= 6 ? [String(value)] : []))))

/** How many of all pairs the best guess by this score finds; where several answers look equally good, each counts its share. */
function found({ people, answers }: Dossier, score: Score): number {
  let hits = 0
  for (const [n, person] of people.entries()) {
    const scores = answers.map((answer) => score(person, answer))
    const best = Math.max(...scores)
    const truth = scores[n]
    if (truth === best) hits += 1 / scores.filter((one) => one === best).length
  }
  return hits
}

/** Matches people and answers by their rank, for every order in which either side stands anywhere, forwards and backwards. */
function byOrder({ people, answers }: Dossier): number {
  let most = 0
  const orders = (side: readonly (readonly Row[])[]): readonly (readonly number[])[] => {
    const tables = [...new Set(side.flatMap((rows) => rows.map(({ table }) => table)))]
    return tables.flatMap((table) =>
      [({ place }: Row) => place, ({ xmin }: Row) => xmin, ({ values }: Row) => Number(values['id'])].flatMap((key) => {
        const keys = side.map((rows) => rows.filter((row) => row.table === table).map(key)[0] ?? Number.NaN)
        if (keys.some(Number.isNaN) || new Set(keys).size < keys.length) return []
        return [keys.map((one) => keys.filter((other) => other < one).length)]
      }),
    )
  }
  for (const left of orders(people)) {
    for (const right of orders(answers)) {
      const last = left.length - 1
      most = Math.max(most, left.filter((rank, n) => rank === right[n]).length, left.filter((rank, n) => last - rank === right[n]).length)
    }
  }
  return most
}

/** How many pairs each kind of attack finds. Chance finds about one. */
export function attack(dossier: Dossier): Readonly<Record<'order' | 'transaction' | 'moment' | 'value', number>> {
  const common = dossier.answers.map(words)
  const rarity = (value: string): number => 1 / common.filter((set) => set.has(value)).length
  return {
    order: byOrder(dossier),
    transaction: found(dossier, (person, answer) => {
      const distance = nearest(
        person.map(({ xmin }) => xmin),
        answer.map(({ xmin }) => xmin),
      )
      return distance >= -3 ? distance : -Infinity
    }),
    moment: found(dossier, (person, answer) => nearest(moments(person), moments(answer))),
    value: found(dossier, (person, answer) => {
      const theirs = words(answer)
      return [...words(person)].reduce((sum, value) => sum + (theirs.has(value) ? rarity(value) : 0), 0)
    }),
  }
}
