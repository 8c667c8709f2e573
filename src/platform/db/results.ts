import { Temporal } from '#platform/clock'
import type { Reply } from './engine.js'

type Read = (text: string) => unknown

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large a number to be exact.`)
  return value
}

const bytes: Read = (text) => Buffer.from(text.slice(2), 'hex')
const truth: Read = (text) => text === 't'
const instant: Read = (text) => Temporal.Instant.from(text)
const day: Read = (text) => Temporal.PlainDate.from(text)
const asText: Read = (text) => text
const parsed: Read = (text) => JSON.parse(text)

/** PostgreSQL's type numbers (`pg_type.oid`), each with its array's, and how its text is read. What is not here stays text. */
const TYPES: readonly (readonly [oid: number, array: number, read: Read])[] = [
  [16, 1000, truth], // bool
  [17, 1001, bytes], // bytea
  [20, 1016, wholeNumber], // int8
  [21, 1005, wholeNumber], // int2
  [23, 1007, wholeNumber], // int4
  [26, 1028, wholeNumber], // oid
  [700, 1021, Number], // float4
  [701, 1022, Number], // float8
  [1700, 1231, asText], // numeric: exact, so money never becomes a float
  [25, 1009, asText], // text
  [1043, 1015, asText], // varchar
  [19, 1003, asText], // name
  [2950, 2951, asText], // uuid
  [1082, 1182, day], // date
  [1184, 1185, instant], // timestamptz
  [1083, 1183, (text) => Temporal.PlainTime.from(text)], // time
  [1114, 1115, (text) => Temporal.PlainDateTime.from(text)], // timestamp
  [114, 199, parsed], // json
  [3802, 3807, parsed], // jsonb
]

const READERS = new Map<number, Read>(
  TYPES.flatMap(([oid, array, read]) => [
    [oid, read],
    [array, (text: string) => readArray(text, read)],
  ]),
)

/** The rows of a reply as objects, read by the one table both engines share. */
export function readRows<Row>(reply: Reply): Row[] {
  const readers = reply.fields.map((field) => READERS.get(field.type) ?? asText)
  return reply.rows.map((texts) => {
    const row: Record<string, unknown> = {}
    for (const [i, field] of reply.fields.entries()) {
      const text = texts[i]
      row[field.name] = text === null || text === undefined ? null : readers[i]!(text)
    }
    return row as Row
  })
}

/** Reads PostgreSQL's `{a,"b c",NULL,{…}}`. */
function readArray(text: string, read: Read): unknown[] {
  let at = text.indexOf('{') + 1 // skips bounds such as [0:2]=
  const list = (): unknown[] => {
    const values: unknown[] = []
    while (text[at] !== '}') {
      if (text[at] === ',') at++
      if (text[at] === '{') {
        at++
        values.push(list())
      } else if (text[at] === '"') {
        let element = ''
        for (at++; text[at] !== '"'; at++) {
          if (text[at] === '\\') at++
          element += text[at]
        }
        at++
        values.push(read(element))
      } else {
        const start = at
        while (text[at] !== ',' && text[at] !== '}') at++
        const element = text.slice(start, at)
        values.push(element === 'NULL' ? null : read(element))
      }
    }
    at++
    return values
  }
  return list()
}
