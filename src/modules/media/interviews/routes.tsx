import { z } from 'zod'
import { actorOf, may } from '#platform/access'
import { Temporal } from '#platform/clock'
import {
  day,
  DayField,
  dayValues,
  formRoute,
  ListField,
  optional,
  RadioField,
  required,
  TextField,
  timeOrNone,
  version,
} from '#platform/forms'
import { govukButton, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { DataTable, DateText, dayInWords, doneAt, type Form, page, Pager, type Route, route, Tag } from '#platform/web'
import { dayMarkIn, dayMarkText } from '#platform/web'
import { words } from '#modules/office'
import { newsUrls, storyTitles } from '#modules/publishing'
import { PAGE } from '../coverage/queries.js'
import { chosen, chosenOrNone, linkOrNone, ReleaseField } from '../coverage/report-form.js'
import { outletsById } from '../coverage/routes.js'
import { outletAt, outletsToChoose } from '../outlets/queries.js'
import { OutletField } from '../outlets/routes.js'
import { urls } from '../urls.js'
import { type Interview, INTERVIEW_KINDS, INTERVIEW_STATES, type InterviewKind, type InterviewState } from './interview.js'
import { changeInterview, noteInterview, sayOutcome } from './keep-interview.js'
import { hasCome, interviewAt, interviewsOf, someInterview } from './queries.js'

const sheet = {
  outlet: chosen('Choose the station'),
  kind: z.enum(Object.keys(INTERVIEW_KINDS) as [InterviewKind, ...InterviewKind[]], 'Choose what it is'),
  day: day('Enter the day'),
  time: timeOrNone(),
  speaker: required(120, 'Enter who speaks'),
  topic: required(300, 'Enter what it is about'),
  release: chosenOrNone(),
  link: linkOrNone(),
}
const LABELS = {
  outlet: 'Station',
  kind: 'What it is',
  day: 'Day',
  time: 'Time',
  speaker: 'Who speaks',
  topic: 'About',
  release: 'Press release',
  link: 'Where it can be heard',
  state: 'What became of it',
  why: 'Why it was cancelled',
}

/** Staff note interviews and phone-ins, ahead and given. */
export function interviewRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const questions = async (form: Form): Promise<Html> => {
    const names = await words(db, clock.today())
    return (
      <>
        <OutletField form={form} outlets={await outletsToChoose(db, 'on-air')} hint="Radio, television and podcasts under Outlets" />
        <RadioField
          form={form}
          name="kind"
          label="What is it?"
          choices={Object.entries(INTERVIEW_KINDS).map(([value, text]) => ({ value, text }))}
        />
        <DayField form={form} name="day" label="Day" hint="A day ahead plans it: you are asked afterwards whether it took place" />
        <TextField form={form} name="time" label="Time (optional)" hint="Like 8:10 or 17:30" width="5" />
        <TextField form={form} name="speaker" label="Who speaks?" hint={`Such as “The ${names.officeHolderShort.singular}”`} />
        <TextField form={form} name="topic" label="What is it about?" />
        {await ReleaseField({ form, db })}
        <TextField form={form} name="link" label="Where it can be heard again (optional)" type="url" />
      </>
    )
  }
  const outlets = async (data: Pick<Interview, 'outlet'>, self?: Interview): Promise<Record<string, string>> =>
    data.outlet === self?.outlet || (await outletsToChoose(db, 'on-air')).some(({ id }) => id === data.outlet)
      ? {}
      : { outlet: 'Choose a station from the list' }
  return [
    route(urls.interviews, {
      may: 'media:see',
      get: async ({ query, person }) => {
        const state = Object.keys(INTERVIEW_STATES).find((one) => one === query['state']) as InterviewState | undefined
        const found = await interviewsOf(db, { ...(state && { state }), after: dayMarkIn(query['after']) })
        const rows = found.slice(0, PAGE)
        const last = rows.at(-1)
        const known = await outletsById(db)
        return page({
          title: 'Interviews and phone-ins',
          back: urls.home,
          body: (
            <>
              <h1 class="govuk-heading-l">Interviews and phone-ins</h1>
              {may(person, 'media:keep') && govukButton({ text: 'Note an interview', href: urls.newInterview })}
              <DataTable
                caption="Newest first"
                captionSize="m"
                columns={[{ text: 'About' }, { text: 'Day' }, { text: 'Station' }, { text: 'What' }, { text: 'Who' }, { text: 'State' }]}
                rows={rows.map((one) => [
                  <a class="govuk-link" href={urls.interview(one.id)}>
                    {one.topic}
                  </a>,
                  <>
                    <DateText date={one.day} />
                    {one.time && `, ${one.time}`}
                  </>,
                  known.get(one.outlet)?.name ?? '',
                  INTERVIEW_KINDS[one.kind],
                  one.speaker,
                  <Tag {...INTERVIEW_STATES[one.state]} />,
                ])}
                empty="None yet."
              />
              <Pager
                older={
                  found.length > PAGE && last ? `${urls.interviews}?${state ? `state=${state}&` : ''}after=${dayMarkText(last)}` : undefined
                }
              />
            </>
          ),
        })
      },
    }),

    formRoute(house, urls.newInterview, {
      may: 'media:keep',
      title: 'Note an interview',
      back: urls.interviews,
      schema: z.object(sheet),
      days: ['day'],
      start: async ({ query }) => ({
        kind: 'interview',
        ...dayValues('day', clock.today()),
        release: /^\d{1,9}$/.test(query['release'] ?? '') ? String(query['release']) : '',
      }),
      fields: questions,
      button: 'Note it',
      check: async (data) => await outlets(data),
      save: async (tx, data, { person }) => {
        const ahead = Temporal.PlainDate.compare(data.day, clock.today()) > 0
        const id = await noteInterview(tx, { ...data, state: ahead ? 'planned' : 'given' }, person, clock.now())
        return doneAt(urls.interview(id), ahead ? 'It is planned' : 'It is noted as given')
      },
    }),

    route('/staff/media/interviews/:id', {
      may: 'media:see',
      example: someInterview,
      get: async ({ params, person }) => {
        const one = await interviewAt(db, params.id)
        const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
        const link = (href: string, text: string) => ({
          html: (
            <a class="govuk-link" href={href} rel="noreferrer noopener">
              {text}
            </a>
          ),
        })
        const release = one.release === null ? undefined : ((await storyTitles(db, [one.release])).get(one.release) ?? 'A press release')
        return page({
          title: one.topic,
          back: urls.interviews,
          body: (
            <>
              <h1 class="govuk-heading-l">{one.topic}</h1>
              <p class="govuk-body">
                <Tag {...INTERVIEW_STATES[one.state]} />
              </p>
              {govukSummaryList({
                rows: [
                  row('Station', (await outletAt(db, one.outlet)).name),
                  row('What it is', INTERVIEW_KINDS[one.kind]),
                  row('Day', `${dayInWords(one.day)}${one.time && `, ${one.time}`}`),
                  row('Who speaks', one.speaker),
                  ...(release === undefined || one.release === null
                    ? []
                    : [{ key: { text: 'Press release' }, value: link(newsUrls.staffStory(one.release), release) }]),
                  ...(one.link ? [{ key: { text: 'Heard again at' }, value: link(one.link, one.link) }] : []),
                  ...(one.why ? [row('Why it was cancelled', one.why)] : []),
                ],
              })}
              {may(person, 'media:keep') && (
                <div class="govuk-button-group">
                  {govukButton({
                    text: one.state === 'planned' ? 'Say what became of it' : 'Change what became of it',
                    href: urls.interviewOutcome(one.id),
                  })}
                  {govukButton({ text: 'Change it', href: urls.interviewDetails(one.id), classes: 'govuk-button--secondary' })}
                </div>
              )}
            </>
          ),
        })
      },
    }),

    formRoute(house, '/staff/media/interviews/:id/details', {
      may: 'media:keep',
      example: someInterview,
      title: async ({ params }) => `Change “${(await interviewAt(db, params.id)).topic}”`,
      back: ({ id }) => urls.interview(Number(id)),
      schema: z.object({ ...sheet, version: version() }),
      days: ['day'],
      labels: LABELS,
      start: async ({ params }) => {
        const { outlet, kind, day: on, time, speaker, topic, release, link, version: seen } = await interviewAt(db, params.id)
        return {
          outlet: String(outlet),
          kind,
          time,
          speaker,
          topic,
          link,
          version: String(seen),
          ...dayValues('day', on),
          release: release === null ? '' : String(release),
        }
      },
      fields: questions,
      check: async (data, { params }) => {
        const one = await interviewAt(db, params.id)
        const early: Record<string, string> =
          one.state === 'given' && Temporal.PlainDate.compare(data.day, clock.today()) > 0
            ? { day: 'It is noted as given, so its day cannot lie ahead' }
            : {}
        return { ...(await outlets(data, one)), ...early }
      },
      save: async (tx, { version: seen, ...data }, { params, person }) => {
        const one = await interviewAt(tx, params.id)
        await changeInterview(tx, one, data, seen, actorOf(person))
        return urls.interview(one.id)
      },
    }),

    formRoute(house, '/staff/media/interviews/:id/outcome', {
      may: 'media:keep',
      example: someInterview,
      title: async ({ params }) => `What became of “${(await interviewAt(db, params.id)).topic}”?`,
      back: ({ id }) => urls.interview(Number(id)),
      schema: z
        .object({
          state: z.enum(['given', 'planned', 'cancelled'], 'Choose what became of it'),
          link: linkOrNone(),
          why: optional(300),
          version: version(),
        })
        .refine(({ state, why }) => state !== 'cancelled' || why !== '', { path: ['why'], message: 'Say why it was cancelled' }),
      labels: LABELS,
      start: async ({ params }) => {
        const { state, link, why, version: seen } = await interviewAt(db, params.id)
        return { state: state === 'planned' ? '' : state, link, why, version: String(seen) }
      },
      fields: (form) => (
        <>
          <ListField
            form={form}
            name="state"
            label="What became of it?"
            none="Choose"
            choices={[
              { value: 'given', text: 'It was given' },
              { value: 'cancelled', text: 'It was cancelled' },
              { value: 'planned', text: 'It is still ahead' },
            ]}
          />
          <TextField form={form} name="link" label="Where it can be heard again (optional)" type="url" />
          <TextField form={form} name="why" label="Why it was cancelled (only then)" />
        </>
      ),
      check: async ({ state }, { params }) => {
        const problem: Record<string, string> =
          state === 'given' && !hasCome(await interviewAt(db, params.id), clock.today())
            ? { state: 'Its day lies ahead: change the day first if it was earlier' }
            : {}
        return problem
      },
      save: async (tx, { version: seen, state, link, why }, { params, person }) => {
        const one = await interviewAt(tx, params.id)
        await sayOutcome(tx, one, { state, link, why: state === 'cancelled' ? why : '' }, seen, actorOf(person))
        return urls.interview(one.id)
      },
    }),
  ]
}
