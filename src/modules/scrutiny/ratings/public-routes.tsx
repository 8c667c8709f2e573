import { z } from 'zod'
import { PUBLIC } from '#platform/access'
import { record } from '#platform/audit'
import { RadioField } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { House } from '#platform/module'
import {
  blankForm,
  bump,
  floodGate,
  type Form,
  FormErrors,
  formIn,
  invalid,
  type Language,
  page,
  type PageContent,
  PostForm,
  readForm,
  Reading,
  type Route,
  route,
  submitOnce,
} from '#platform/web'
import { type Meeting, MEETING, TOPIC } from '../meetings/meeting.js'
import { publicMeeting, someMeeting } from '../meetings/queries.js'
import { ownTx } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { FOLLOWED, type Followed } from './rating.js'

const STARS = ['1', '2', '3', '4', '5'] as const

/** Residents say what they thought of a meeting that was held, without saying who they are. */
export function ratingRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const gate = floodGate()
  return [
    route('/meetings/:slug/rating', {
      may: 'everyone',
      example: someMeeting(['held'], true),
      get: async ({ params, query, language }) => {
        const meeting = await publicMeeting(db, params.slug)
        if (meeting.state !== 'held') return page(message(meeting, language, wordsIn(language).recording.closed))
        if (query['sent'] === 'yes') return page(message(meeting, language, wordsIn(language).recording.thanksText, true))
        return page(question(meeting, language, blankForm()))
      },
      post: async (visit) => {
        const { language } = visit
        const words = wordsIn(language).recording
        const meeting = await publicMeeting(db, visit.params.slug)
        if (meeting.state !== 'held') return page(message(meeting, language, words.closed), { status: 409 })
        const schema = z.object({
          stars: z.enum(STARS, words.starsMissing),
          how: z.enum(FOLLOWED as [Followed, ...Followed[]], words.howMissing),
        })
        const form = readForm(schema, visit.body)
        if (form.data === undefined) return invalid(question(meeting, language, form))
        const { stars, how } = form.data
        const held = gate(visit.ip, clock.now().epochMilliseconds) === 'hold'
        return await submitOnce(db, clock, visit, async (tx) => {
          await ownTx(tx)
            .insertInto('scrutiny.rating')
            .values({ meeting: meeting.id, stars: Number(stars), how, held, given_on: clock.today() })
            .execute()
          await bump(tx, TOPIC)
          await record(tx, { by: PUBLIC, did: 'scrutiny:rate-meeting', kind: MEETING, id: meeting.id })
          return `${visit.path}?sent=yes`
        })
      },
    }),
  ]
}

const crumbs = (meeting: Meeting, language: Language) => [
  { text: wordsIn(language).title, href: urls.meetings },
  { text: meeting.title, href: urls.meeting(meeting.slug) },
]

function question(meeting: Meeting, language: Language, asked: Form): PageContent {
  const words = wordsIn(language).recording
  const form = formIn(language, asked)
  return {
    title: words.rate,
    crumbs: crumbs(meeting, language),
    body: (
      <Reading>
        <FormErrors form={form} />
        <span class="govuk-caption-l" lang={language === 'en' ? undefined : 'en'}>
          {meeting.title}
        </span>
        <h1 class="govuk-heading-l">{words.rate}</h1>
        <PostForm>
          <RadioField
            form={form}
            name="stars"
            label={words.rate}
            hint={words.rateHint}
            choices={STARS.map((value) => ({ value, text: words.stars[value] }))}
          />
          <RadioField form={form} name="how" label={words.how} choices={FOLLOWED.map((value) => ({ value, text: words.hows[value] }))} />
          {govukButton({ text: words.send, preventDoubleClick: true })}
        </PostForm>
      </Reading>
    ),
  }
}

function message(meeting: Meeting, language: Language, text: string, thanks = false): PageContent {
  const words = wordsIn(language).recording
  const title = thanks ? words.thanks : words.rate
  return {
    title,
    crumbs: crumbs(meeting, language),
    body: (
      <Reading>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={urls.meeting(meeting.slug)}>
            {words.backToMeeting}
          </a>
        </p>
      </Reading>
    ),
  }
}
