import { z } from 'zod'
import { actorOf } from '#platform/access'
import { Temporal } from '#platform/clock'
import {
  AreaField,
  day,
  DayField,
  dayValues,
  formRoute,
  ListField,
  optional,
  RadioField,
  required,
  TextField,
  version,
  whole,
} from '#platform/forms'
import type { House } from '#platform/module'
import { dayInWords, page, type Route, route, typed } from '#platform/web'
import { exerciseIn } from '../exercises/examples.js'
import { before } from '../exercises/exercise.js'
import { exerciseById, exercisesAt } from '../exercises/queries.js'
import { outOfSight } from '../exercises/sight.js'
import { type ConsultationsTables, own } from '../tables.js'
import { urls } from '../urls.js'
import { decideRepeat, recordReport, setStageTimes } from './keep-stages.js'
import { stagesPage } from './page.js'
import { reportOn, stageTimes, stepsFor } from './queries.js'
import { repeatOf, REPEATS } from './repeat.js'

const REPEAT = Object.keys(REPEATS) as [keyof typeof REPEATS, ...(keyof typeof REPEATS)[]]

/** What comes after closing: the steps with their days, the report, whether to ask again, and how soon each is due. */
export function stageRoutes(house: House): readonly Route[] {
  const db = own(house.db)
  const today = () => house.clock.today()
  const back = ({ id }: { id: string }) => urls.stages(Number(id))
  return [
    route('/staff/consultations/:id/stages', {
      may: 'consultations:see',
      example: exerciseIn(),
      get: async ({ params }) => {
        const exercise = await exerciseById(db, params.id)
        const [steps, report, repeat] = await Promise.all([
          stepsFor(db, exercise, today()),
          reportOn(db, exercise.id),
          repeatOf(db, exercise.id),
        ])
        return page(stagesPage(exercise, steps, report, repeat))
      },
    }),

    formRoute(house, '/staff/consultations/:id/report-record', {
      may: 'consultations:answer',
      example: exerciseIn('answered'),
      title: 'The report on this exercise',
      back,
      schema: z.object({
        version: version(),
        publishedOn: day('Enter the day it was published'),
        link: optional(500).refine((text) => text === '' || /^https?:\/\/\S+$/.test(text), 'Enter an address that begins with https://'),
      }),
      days: ['publishedOn'],
      labels: { link: 'Where it is' },
      start: async ({ params }) => {
        const report = await reportOn(db, (await exerciseById(db, params.id)).id)
        return { version: String(report?.version ?? 0), link: report?.link ?? '', ...dayValues('publishedOn', report?.publishedOn) }
      },
      fields: (form) => (
        <>
          <p class="govuk-body">
            A report of its own, where there is one. The results page counts by itself once the decision is published.
          </p>
          <DayField form={form} name="publishedOn" label="On which day was it published?" />
          <TextField form={form} name="link" label="Where is it? (optional)" type="url" />
        </>
      ),
      check: async ({ publishedOn }, { params }): Promise<Record<string, string>> => {
        const { closesOn } = await exerciseById(db, params.id)
        if (before(today(), publishedOn)) return { publishedOn: 'The day must be today or earlier' }
        return closesOn && !before(closesOn, publishedOn) ? { publishedOn: 'A report comes after the last day to answer' } : {}
      },
      save: async (tx, data, { params, person }) => {
        const own = tx.withTables<ConsultationsTables>()
        const exercise = await exerciseById(own, params.id)
        await recordReport(own, exercise, data, actorOf(person))
        return urls.stages(exercise.id)
      },
    }),

    formRoute(house, '/staff/consultations/:id/repeat', {
      may: 'consultations:plan',
      example: exerciseIn('answered'),
      title: 'Do you ask this again?',
      back,
      schema: z.object({
        version: version(),
        repeat: z.enum(REPEAT, 'Select whether you ask it again'),
        because: required(600, 'Say why'),
        successorId: z
          .string()
          .regex(/^\d{0,9}$/)
          .default('')
          .transform((text) => (text === '' ? null : Number(text))),
      }),
      labels: { repeat: 'Asked again', because: 'Why' },
      words: REPEATS,
      start: async ({ params }) => {
        const decided = await repeatOf(db, (await exerciseById(db, params.id)).id)
        return {
          version: String(decided?.version ?? 0),
          repeat: decided?.repeat ?? '',
          because: decided?.because ?? '',
          successorId: String(decided?.successorId ?? ''),
        }
      },
      fields: async (form, { params, person }) => {
        const [{ rows }, hidden] = await Promise.all([exercisesAt(db, 'all', today()), outOfSight(house.db, person)])
        return (
          <>
            <RadioField
              form={form}
              name="repeat"
              label="Is it asked again?"
              choices={REPEAT.map((value) => ({ value, text: REPEATS[value] }))}
            />
            <AreaField
              form={form}
              name="because"
              label="Why, or why not?"
              hint="For example: nobody wants to be asked this a third time"
              rows={3}
            />
            <ListField
              form={form}
              name="successorId"
              label="What follows it?"
              none="Nothing yet"
              choices={rows
                .filter(({ id }) => String(id) !== params.id && (!hidden.has(id) || String(id) === typed(form, 'successorId')))
                .map(({ id, title, opensOn }) => ({ value: String(id), text: opensOn ? `${title} (${opensOn.year})` : title }))}
            />
          </>
        )
      },
      check: async ({ successorId }, { params }): Promise<Record<string, string>> => {
        if (successorId === null) return {}
        const there = String(successorId) !== params.id && (await exercisesAt(db, 'all', today())).rows.some(({ id }) => id === successorId)
        return there ? {} : { successorId: 'Select an exercise from the list' }
      },
      save: async (tx, data, { params, person }) => {
        const own = tx.withTables<ConsultationsTables>()
        const exercise = await exerciseById(own, params.id)
        await decideRepeat(own, exercise, data, today(), actorOf(person))
        return urls.stages(exercise.id)
      },
    }),

    formRoute(house, '/staff/consultations/times', {
      may: 'consultations:publish',
      title: 'How soon after closing',
      back: urls.staff,
      schema: z
        .object({
          from: day('Enter the first day on which this holds'),
          analysisWeeks: whole(1, 104, 'Enter a number of weeks from 1 to 104'),
          reportWeeks: whole(1, 104, 'Enter a number of weeks from 1 to 104'),
          source: required(300, 'Say who decided this'),
        })
        .refine(({ analysisWeeks, reportWeeks }) => reportWeeks >= analysisWeeks, {
          path: ['reportWeeks'],
          message: 'The report cannot be due before the analysis',
        }),
      days: ['from'],
      start: async () => {
        const [now] = await stageTimes(db)
        return {
          analysisWeeks: String(now?.analysisWeeks ?? ''),
          reportWeeks: String(now?.reportWeeks ?? ''),
          source: now?.source ?? '',
          ...dayValues('from', Temporal.PlainDate.from(today())),
        }
      },
      fields: async (form) => {
        const all = await stageTimes(db)
        return (
          <>
            <p class="govuk-body">Exercises that close on or after the day you enter are due by these times. Earlier ones keep theirs.</p>
            <ul class="govuk-list govuk-list--bullet">
              {all.map(({ from, analysisWeeks, reportWeeks, source }) => (
                <li>
                  From {dayInWords(from)}: analysed in {analysisWeeks} weeks, reported in {reportWeeks}. {source}
                </li>
              ))}
            </ul>
            <DayField form={form} name="from" label="From which day?" />
            <TextField form={form} name="analysisWeeks" label="Answers are analysed within" suffix="weeks" width="3" numeric />
            <TextField form={form} name="reportWeeks" label="A report is published within" suffix="weeks" width="3" numeric />
            <TextField form={form} name="source" label="Who decided this?" />
          </>
        )
      },
      save: async (tx, data, { person }) => {
        await setStageTimes(tx.withTables<ConsultationsTables>(), data, actorOf(person))
        return urls.stageTimes
      },
    }),
  ]
}
