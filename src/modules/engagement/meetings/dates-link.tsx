import { z } from 'zod'
import { LONDON, Temporal } from '#platform/clock'
import { DayField, readTime, TextField, TickField, withDays } from '#platform/forms'
import { govukButton, govukInsetText } from '#platform/govuk'
import type { House, LinkJob } from '#platform/module'
import {
  blankForm,
  type Body,
  dayInWords,
  type Form,
  FormErrors,
  invalid,
  type Language,
  page,
  type PageContent,
  PostForm,
  readForm,
  Reading,
  submitOnce,
} from '#platform/web'
import { useLink } from '#modules/identity'
import { ticks } from '../events/form.js'
import { hoursText } from '../events/when.js'
import { ownTx } from '../tables.js'
import { wordsIn } from '../words/index.js'
import { type DateAsk, dateAskAt, DATES_JOB } from './ask-dates.js'
import { addDate, cancelDate } from './keep-date.js'
import type { Meeting } from './meeting.js'
import { datesOf, type DateWithEvent, meetingAt } from './queries.js'

/** How many dates can be typed at a time. */
const ROWS = [1, 2, 3, 4] as const
const names = ROWS.map((n) => `day${n}`)

const real = (text: string): Temporal.PlainDate | undefined => {
  try {
    return /^\d{4}-\d\d-\d\d$/.test(text) ? Temporal.PlainDate.from(text, { overflow: 'reject' }) : undefined
  } catch {
    return undefined
  }
}

interface Offered {
  readonly day: Temporal.PlainDate
  readonly time: string
  readonly venue: string
}

/** Whoever sets the dates of a meeting says them by a link: picks those that suit the office, adds others, takes back ones that do not take place. */
export function datesJobs(house: House): readonly LinkJob[] {
  const { db, clock } = house
  const known = async (meeting: Meeting) =>
    (await datesOf(db, undefined, { meeting: meeting.id, from: clock.today(), to: clock.today().add({ years: 3 }), most: 50 }))
      .filter(({ state }) => state === 'planned')
      .toReversed()
  const view = async (ask: DateAsk, form: Form, language: Language): Promise<PageContent> => {
    const meeting = await meetingAt(db, ask.meeting)
    return pageFor(ask, meeting, await known(meeting), form, language, clock.today())
  }
  return [
    {
      job: DATES_JOB,
      get: async ({ language }, { subject }) => page(await view(await dateAskAt(db, subject.id), blankForm(), language)),
      post: async (visit, link) => {
        const { language } = visit
        const ask = await dateAskAt(db, link.subject.id)
        const form = readForm(schemaIn(language, clock.today()), withDays(visit.body as Body, ...names))
        if (form.data === undefined) return invalid(await view(ask, form, language))
        const { suits, off, ...typed } = form.data
        const picked = ask.days.filter((one) => suits.includes(one.toString())).map((on) => ({ day: on, time: '', venue: '' }))
        const offered: readonly Offered[] = [...picked, ...ROWS.flatMap((n) => rowOf(typed, n))]
        if (offered.length === 0 && off.length === 0)
          return invalid(await view(ask, { values: form.values, errors: { day1: wordsIn(language).dates.nothing } }, language))
        return submitOnce(db, clock, visit, async (tx) => {
          await useLink(tx, clock, link)
          const meeting = await meetingAt(tx, ask.meeting)
          for (const one of offered) await addDate(tx, meeting, { ...one, until: '', source: 'clerk' }, link.actor, clock.now())
          for (const date of await datesOf(tx, undefined, { meeting: meeting.id, from: clock.today(), most: 50 }))
            if (date.state === 'planned' && off.includes(String(date.id)))
              await cancelDate(tx, date, 'Whoever sets its dates says so', date.version, undefined, clock.now(), link.actor)
          await ownTx(tx).updateTable('engagement.date_ask').set({ answered_at: clock.now() }).where('id', '=', ask.id).execute()
          return visit.path
        })
      },
    },
  ]
}

type Typed = Omit<z.output<ReturnType<typeof schemaIn>>, 'suits' | 'off'>

const rowOf = (typed: Typed, n: (typeof ROWS)[number]): readonly Offered[] => {
  const on = typed[`day${n}`]
  return on ? [{ day: on, time: typed[`time${n}`], venue: typed[`venue${n}`] }] : []
}

function schemaIn(language: Language, today: Temporal.PlainDate) {
  const words = wordsIn(language).dates
  const date = z.string().transform((text, context) => {
    if (text === '') return null
    const on = real(text)
    const wrong = !on
      ? words.dateWrong
      : Temporal.PlainDate.compare(on, today) < 0
        ? words.datePast
        : Temporal.PlainDate.compare(on, today.add({ years: 3 })) > 0
          ? words.dateFar
          : undefined
    if (wrong === undefined) return on ?? null
    context.addIssue({ code: 'custom', message: wrong })
    return z.NEVER
  })
  const time = z
    .string()
    .trim()
    .regex(/^$|^([01]?\d|2[0-3])[:.][0-5]\d$/, words.timeWrong)
    .transform((text) => (text === '' ? '' : readTime(text).toString({ smallestUnit: 'minute' })))
    .default('')
  const venue = z.string().trim().max(200).default('')
  return z.object({
    suits: ticks,
    off: ticks,
    day1: date,
    time1: time,
    venue1: venue,
    day2: date,
    time2: time,
    venue2: venue,
    day3: date,
    time3: time,
    venue3: venue,
    day4: date,
    time4: time,
    venue4: venue,
  })
}

function pageFor(
  ask: DateAsk,
  meeting: Meeting,
  dates: readonly DateWithEvent[],
  form: Form,
  language: Language,
  today: Temporal.PlainDate,
): PageContent {
  const words = wordsIn(language).dates
  const dayText = (at: Temporal.Instant) => dayInWords(at.toZonedDateTimeISO(LONDON).toPlainDate(), language)
  const text = (one: DateWithEvent) =>
    [dayInWords(one.day, language), hoursText(one, language, wordsIn(language).to), one.venue].filter(Boolean).join(', ')
  const suits = ask.days.filter((one) => Temporal.PlainDate.compare(one, today) >= 0 && !dates.some(({ day }) => day.equals(one)))
  return {
    title: words.title,
    body: (
      <Reading>
        <FormErrors form={form} />
        <span class="govuk-caption-l">{meeting.name}</span>
        <h1 class="govuk-heading-l">{words.title}</h1>
        {ask.answeredAt && govukInsetText({ text: words.thanks(dayText(ask.answeredAt)) })}
        <p class="govuk-body-l">{words.intro(meeting.name, dayText(ask.expiresAt))}</p>
        {ask.note !== '' && (
          <>
            <h2 class="govuk-heading-m">{words.asked}</h2>
            <p class="govuk-body">{ask.note}</p>
          </>
        )}
        <PostForm>
          <h2 class="govuk-heading-m">{words.known}</h2>
          {dates.length === 0 && <p class="govuk-body">{words.none}</p>}
          {dates.length > 0 && (
            <TickField
              form={form}
              name="off"
              label={words.off}
              choices={dates.map((one) => ({ value: String(one.id), text: text(one) }))}
              small
            />
          )}
          {suits.length > 0 && (
            <TickField
              form={form}
              name="suits"
              label={words.suits}
              hint={words.suitsHint}
              choices={suits.map((one) => ({ value: one.toString(), text: dayInWords(one, language) }))}
              small
            />
          )}
          <h2 class="govuk-heading-m">{words.add}</h2>
          {ROWS.map((n) => (
            <>
              <DayField form={form} name={`day${n}`} label={words.date(n)} hint={words.dateHint} />
              <TextField form={form} name={`time${n}`} label={words.time} hint={words.timeHint} width="5" />
              <TextField form={form} name={`venue${n}`} label={words.venue} />
            </>
          ))}
          {govukButton({ text: words.send, preventDoubleClick: true })}
        </PostForm>
      </Reading>
    ),
  }
}
