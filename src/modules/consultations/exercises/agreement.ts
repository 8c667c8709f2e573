import { createHash } from 'node:crypto'
import { LONDON, type Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { dayInWords } from '#platform/web'
import { agreementsFor, type RecordedAgreement } from '#modules/identity'
import { currentQuestionnaire } from '../questionnaires/queries.js'
import { own } from '../tables.js'
import { before, EXERCISE, type Exercise, type Sheet } from './exercise.js'
import { influenceOf } from './queries.js'
import { SECTION_OF, SECTION_TITLES, SECTIONS } from './sections.js'

/** The first word of how an agreement that an exercise may be published is named; what it was agreed to follows, part by part. */
const PUBLISHING = 'publish'

/** Who agreed that an exercise may be published, and what was changed afterwards. */
export interface AgreedToPublish {
  /** The agreements to the exercise as it is now, the latest first. */
  readonly holding: readonly RecordedAgreement[]
  /** The agreements to what it was earlier: they do not count. */
  readonly outdated: readonly RecordedAgreement[]
  /** Where none holds any more: the parts changed since the latest, in words. Empty where it is not known which. */
  readonly changed: readonly string[]
}

/** Who agreed that an exercise may be published. An agreement holds for what was agreed to: after a change it counts no more. */
export async function agreedToPublish(db: Db, exercise: Exercise): Promise<AgreedToPublish> {
  const [all, now] = await Promise.all([agreementsFor(db, { kind: EXERCISE, id: exercise.id }), partsOf(db, exercise)])
  const publishing = all.filter(({ what }) => what.split(' ')[0] === PUBLISHING)
  const name = nameOf(now)
  const holding = publishing.filter(({ what }) => what === name)
  const outdated = publishing.filter(({ what }) => what !== name)
  const then = outdated[0]?.what.split(' ').slice(1) ?? []
  const changed =
    holding.length > 0 || then.length === 0
      ? []
      : now.filter(({ key, print }) => !then.includes(`${key}=${print}`)).map(({ title }) => title)
  return { holding, outdated, changed }
}

/** What an agreement to this exercise as it is now is called. */
export async function publishingAsItIs(db: Db, exercise: Exercise): Promise<string> {
  return nameOf(await partsOf(db, exercise))
}

/** Why an agreement cannot have been given on this day: nobody agrees to a draft before there is one. */
export async function tooEarly(db: Db, exerciseId: number, agreed: Temporal.PlainDate): Promise<Record<string, string>> {
  const { at } = await own(db)
    .selectFrom('consultations.exercise')
    .select('created_at as at')
    .where('id', '=', exerciseId)
    .executeTakeFirstOrThrow()
  const begun = at.toZonedDateTimeISO(LONDON).toPlainDate()
  return before(agreed, begun)
    ? { agreed: `This draft was started on ${dayInWords(begun)}: enter that day or a later one, on which they agreed to it` }
    : {}
}

/** What is agreed to is what the page showed: refuses an exercise that was changed while the form was open. */
export async function unseen(db: Db, exercise: Exercise, seen: string | undefined): Promise<Record<string, string>> {
  return seen === undefined || seen === (await publishingAsItIs(db, exercise))
    ? {}
    : { seen: 'The exercise was changed while this page was open: read it again, then record who agreed to it as it is now' }
}

interface Part {
  readonly key: string
  readonly title: string
  /** Changes with anything in this part. */
  readonly print: string
}

const nameOf = (parts: readonly Part[]): string => [PUBLISHING, ...parts.map(({ key, print }) => `${key}=${print}`)].join(' ')

/** What residents will be shown and asked, part by part. The check against the principles changes none of it. */
async function partsOf(db: Db, exercise: Exercise): Promise<readonly Part[]> {
  const [influence, { questions, welsh }] = await Promise.all([
    influenceOf(own(db), exercise.id),
    currentQuestionnaire(own(db), exercise.id),
  ])
  const { title, opensOn, closesOn, replyBy, standing, sensitive } = exercise
  const beside: Readonly<Record<string, unknown>> = {
    purpose: title,
    dates: [opensOn, closesOn, replyBy].map(String).concat(String(standing)),
    data: sensitive,
  }
  const part = (key: string, words: string, holds: unknown): Part => ({ key, title: words, print: printOf(holds) })
  return [
    ...SECTIONS.filter((section) => section !== 'principles').map((section) =>
      part(section, SECTION_TITLES[section], [beside[section] ?? null, sheetOf(exercise.sheet, section)]),
    ),
    part(
      'influence',
      'What people can and cannot influence',
      influence.map(({ can, what, reason }) => [can, what, reason]),
    ),
    part('questions', 'Questions', questions),
    part('welsh', 'Welsh', [exercise.bilingual, exercise.welsh, welsh]),
  ]
}

/** The texts of one section; one left empty is as good as one never written. */
function sheetOf(sheet: Sheet, section: string): unknown {
  return (Object.keys(SECTION_OF) as (keyof Sheet)[])
    .filter((field) => SECTION_OF[field].section === section)
    .map((field) => sheet[field])
    .map((holds) => (holds === undefined || holds === '' || (Array.isArray(holds) && holds.length === 0) ? null : holds))
}

const printOf = (holds: unknown): string => createHash('sha256').update(JSON.stringify(holds)).digest('hex').slice(0, 12)
