import { sql } from 'kysely'
import { z } from 'zod'
import { actorOf, may } from '#platform/access'
import { record } from '#platform/audit'
import { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import {
  AreaField,
  day,
  DayField,
  dayOrNone,
  dayValues,
  formRoute,
  optional,
  RadioField,
  required,
  TextField,
  version,
  whole,
} from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { House } from '#platform/module'
import { Conflict, DataTable, DateText, doneAt, type Route } from '#platform/web'
import { levels } from '#modules/office'
import { SCHEME_LEVELS, type SchemeLevel } from '../people/ambassador.js'
import { scheme } from '../people/queries.js'
import { own, ownTx } from '../tables.js'
import { urls } from '../urls.js'

/** A review of the scheme: what was found, and the hours and money that came of it. */
export interface SchemeReview {
  readonly day: Temporal.PlainDate
  readonly findings: string
  /** Hours a month for each ambassador. */
  readonly hours: number | null
  /** In pence a year. */
  readonly funding: number | null
  readonly nextOn: Temporal.PlainDate | null
}

/** The reviews of the scheme, the last first: 50 at most. */
export const schemeReviews = async (db: Db): Promise<readonly SchemeReview[]> =>
  await own(db)
    .selectFrom('ambassadors.scheme_review')
    .select(['day', 'findings', 'hours', 'funding', 'next_on as nextOn'])
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()

/** Keeps a review of the scheme. */
export async function addReview(
  tx: Tx,
  { nextOn, ...rest }: SchemeReview,
  by: { readonly id: number },
  at: Temporal.Instant,
): Promise<void> {
  const { id } = await ownTx(tx)
    .insertInto('ambassadors.scheme_review')
    .values({ ...rest, next_on: nextOn, by: by.id, at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by: `person:${by.id}`, did: 'ambassadors:review-scheme', kind: 'ambassadors.scheme-review', id })
}

const pounds = (pence: number | null) => (pence === null ? '' : `£${(pence / 100).toLocaleString('en-GB')}`)
const wholeOrNone = (most: number, message: string) =>
  optional(12).transform((typed, context) => {
    if (typed === '') return null
    const number = Number(typed.replaceAll(/[£,\s]/g, '') || 'x')
    if (Number.isInteger(number) && number >= 0 && number <= most) return number
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

/** Staff say how the scheme works, and keep what its reviews found. */
export function schemeRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    formRoute(house, urls.scheme, {
      may: 'ambassadors:keep',
      title: 'How the scheme works',
      back: urls.staff,
      schema: z.object({
        level: z.enum(SCHEME_LEVELS, 'Choose where there is one ambassador each'),
        dueDays: whole(1, 90, 'Enter a number of days from 1 to 90'),
        version: version(),
      }),
      labels: { level: 'One ambassador each for', dueDays: 'Days until a report is due' },
      start: async () => {
        const { level, dueDays, version: seen } = await scheme(db)
        return { level, dueDays: String(dueDays), version: String(seen) }
      },
      fields: async (form, { person }) => {
        const named = await levels(db)
        const reviews = await schemeReviews(db)
        const choice = (value: SchemeLevel) => ({ value, text: named.find(({ code }) => code === value)?.singular ?? value })
        return (
          <>
            <DataTable
              caption="Reviews of the scheme"
              captionSize="m"
              columns={[
                { text: 'Day' },
                { text: 'What was found' },
                { text: 'Hours a month', numeric: true },
                { text: 'Money a year', numeric: true },
                { text: 'Next' },
              ]}
              rows={reviews.map((one) => [
                <DateText date={one.day} />,
                <span class="written">{one.findings}</span>,
                one.hours === null ? '' : String(one.hours),
                pounds(one.funding),
                one.nextOn ? <DateText date={one.nextOn} /> : '',
              ])}
              empty="None yet."
            />
            {may(person, 'ambassadors:keep') &&
              govukButton({ text: 'Keep a review', href: urls.newReview, classes: 'govuk-button--secondary' })}
            <RadioField form={form} name="level" label="There is one ambassador for each" choices={SCHEME_LEVELS.map(choice)} />
            <TextField form={form} name="dueDays" label="Days after the end of a quarter by which its report is due" width="3" numeric />
          </>
        )
      },
      save: async (tx, { level, dueDays, version: seen }, { person }) => {
        const { numUpdatedRows } = await ownTx(tx)
          .updateTable('ambassadors.scheme')
          .set({ level, due_days: dueDays, version: sql`version + 1` })
          .where('version', '=', seen)
          .executeTakeFirst()
        if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
        await record(tx, { by: actorOf(person), did: 'ambassadors:change-scheme', kind: 'ambassadors.scheme', id: 1 })
        return urls.scheme
      },
    }),

    formRoute(house, urls.newReview, {
      may: 'ambassadors:keep',
      title: 'Keep a review of the scheme',
      back: urls.scheme,
      days: ['day', 'nextOn'],
      schema: z.object({
        day: day('Enter the day of the review'),
        findings: required(4000, 'Enter what was found'),
        hours: wholeOrNone(744, 'Enter a number of hours, like 10'),
        funding: wholeOrNone(20_000_000, 'Enter an amount in whole pounds, like 12,500'),
        nextOn: dayOrNone(),
      }),
      start: async () => dayValues('day', clock.today()),
      fields: (form) => (
        <>
          <DayField form={form} name="day" label="Day of the review" />
          <AreaField form={form} name="findings" label="What was found, and what came of it" rows={6} />
          <TextField form={form} name="hours" label="Hours a month for each ambassador from then on (optional)" width="5" numeric />
          <TextField form={form} name="funding" label="Money for the scheme a year, in pounds (optional)" width="10" numeric />
          <DayField form={form} name="nextOn" label="Next review on (optional)" />
        </>
      ),
      check: async ({ day: on }) => ({
        ...(Temporal.PlainDate.compare(on, clock.today()) > 0 && { day: 'Enter a day that is not ahead' }),
      }),
      button: 'Keep it',
      save: async (tx, { funding, ...data }, { person }) => {
        await addReview(tx, { ...data, funding: funding === null ? null : funding * 100 }, { id: person?.id ?? 0 }, clock.now())
        return doneAt(urls.scheme, 'The review is kept')
      },
    }),
  ]
}
