import { PUBLIC } from '#platform/access'
import { AreaField, RadioField, TextField } from '#platform/forms'
import { govukButton, govukSummaryList } from '#platform/govuk'
import type { House } from '#platform/module'
import {
  blankForm,
  type Body,
  dayInWords,
  doneAt,
  floodGate,
  type FloodLimits,
  forGoingBack,
  type Form,
  FormErrors,
  formIn,
  invalid,
  type Language,
  page,
  type PageContent,
  PostForm,
  Reading,
  type Route,
  route,
  submitOnce,
} from '#platform/web'
import { receiptUrl } from '#modules/thread'
import { IfInDanger } from '#modules/triage'
import { type Meeting, takesQuestions, TOPIC } from '../meetings/meeting.js'
import { publicMeeting, someMeeting } from '../meetings/queries.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { answeredBy, ask } from './ask.js'
import { latestLog } from './log.js'
import { GROUNDS, type Ground, type QuestionSheet } from './question.js'
import { FIELDS, readAsked } from './read-asked.js'

interface Asking {
  readonly meeting: Meeting
  readonly language: Language
  /** By when a question that is asked today is answered, in words. */
  readonly by: string
}

/** Anybody asks a question before a meeting, looks once more and gets a code; and reads by which rules questions are put. */
export function publicQuestionRoutes(house: House, limits?: FloodLimits): readonly Route[] {
  const { db, clock } = house
  const gate = floodGate(limits)
  const asking = async (slug: string, language: Language): Promise<Asking> => {
    const meeting = await publicMeeting(db, slug)
    return { meeting, language, by: dayInWords(await answeredBy(db, meeting, clock.today()), language) }
  }
  return [
    route(urls.policy, {
      may: 'everyone',
      cache: [TOPIC],
      get: async ({ language }) => page(policyPage(await latestLog(db), language)),
    }),

    route('/meetings/:slug/questions', {
      may: 'everyone',
      example: someMeeting(['planned'], true),
      get: async ({ params, language }) => {
        const about = await asking(params.slug, language)
        return page(takesQuestions(about.meeting, clock.today()) ? questionPage(about, formIn(language, blankForm())) : closedPage(about))
      },
      post: async (visit) => {
        const { body, language } = visit
        const about = await asking(visit.params.slug, language)
        if (!takesQuestions(about.meeting, clock.today())) return page(closedPage(about), { status: 409 })
        const { data, errors } = readAsked(body, wordsIn(language).ask, about.meeting.chief)
        const again = () => questionPage(about, formIn(language, { values: body, errors }))
        if (body['_step'] === 'change') return page({ ...again(), personal: true })
        if (!data) return invalid(again())
        if (body['_step'] !== 'send') return forGoingBack(page(checkPage(about, data, body)))
        const quiet = gate(visit.ip, clock.now().epochMilliseconds) === 'hold'
        return await submitOnce(db, clock, visit, async (tx) => {
          const { code } = await ask(tx, house, about.meeting, { ...data, channel: 'web', language, quiet, askedAt: clock.now() }, PUBLIC)
          return doneAt(receiptUrl(code), wordsIn(language).ask.done(code))
        })
      },
    }),
  ]
}

const crumbs = ({ meeting, language }: Asking) => [
  { text: wordsIn(language).title, href: urls.meetings },
  { text: meeting.title, href: urls.meeting(meeting.slug) },
]

function questionPage(about: Asking, form: Form): PageContent {
  const { meeting, language, by } = about
  const words = wordsIn(language).ask
  return {
    title: words.title,
    crumbs: crumbs(about),
    saysDanger: true,
    body: (
      <Reading>
        <FormErrors form={form} />
        <span class="govuk-caption-l" lang={language === 'en' ? undefined : 'en'}>
          {meeting.title}
        </span>
        <h1 class="govuk-heading-l">{words.title}</h1>
        <IfInDanger language={language} />
        <p class="govuk-body">{words.intro(by)}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={urls.policy}>
            {words.policyLink}
          </a>
        </p>
        <PostForm>
          <AreaField form={form} name="text" label={words.text} hint={words.textHint} rows={6} />
          {meeting.chief && (
            <RadioField
              form={form}
              name="whom"
              label={words.whom}
              choices={[
                { value: 'commissioner', text: words.whoms.commissioner },
                { value: 'chief', text: words.whoms.chief },
              ]}
            />
          )}
          <TextField form={form} name="name" label={words.name} hint={words.nameHint} autocomplete="name" />
          <TextField form={form} name="email" label={words.email} hint={words.emailHint} type="email" autocomplete="email" />
          <p class="govuk-body">
            <a class="govuk-link" href="/privacy-notice">
              {words.privacy}
            </a>
          </p>
          {govukButton({ text: words.continue })}
        </PostForm>
      </Reading>
    ),
  }
}

function checkPage(about: Asking, sheet: QuestionSheet, sent: Body): PageContent {
  const words = wordsIn(about.language).ask
  const row = (key: string, text: string) =>
    text === '' ? [] : [{ key: { text: key }, value: { html: <span class="written">{text}</span> } }]
  return {
    title: words.checkTitle,
    personal: true,
    body: (
      <Reading>
        <h1 class="govuk-heading-l">{words.checkTitle}</h1>
        {govukSummaryList({
          rows: [
            ...row(words.text, sheet.text),
            ...row(words.whom, words.whoms[sheet.whom]),
            ...row(words.name, sheet.name),
            ...row(words.email, sheet.email),
          ],
        })}
        <PostForm>
          {FIELDS.map((field) => (
            <input type="hidden" name={field} value={String([sent[field] ?? ''].flat()[0] ?? '')} />
          ))}
          <div class="govuk-button-group">
            {govukButton({ text: words.send, name: '_step', value: 'send', preventDoubleClick: true })}
            {govukButton({ text: words.change, name: '_step', value: 'change', classes: 'govuk-button--secondary' })}
          </div>
        </PostForm>
      </Reading>
    ),
  }
}

function closedPage(about: Asking): PageContent {
  const words = wordsIn(about.language).ask
  return {
    title: words.closedTitle,
    crumbs: crumbs(about),
    body: (
      <Reading>
        <h1 class="govuk-heading-l">{words.closedTitle}</h1>
        <p class="govuk-body">{about.meeting.state === 'planned' ? words.closedPlanned : words.closedOver}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={urls.meeting(about.meeting.slug)}>
            {words.backToMeeting}
          </a>
        </p>
      </Reading>
    ),
  }
}

function policyPage(log: Awaited<ReturnType<typeof latestLog>>, language: Language): PageContent {
  const words = wordsIn(language).ask
  const { policy } = words
  return {
    title: policy.title,
    crumbs: [{ text: wordsIn(language).title, href: urls.meetings }],
    body: (
      <Reading>
        <h1 class="govuk-heading-l">{policy.title}</h1>
        {policy.text.map((paragraph) => (
          <p class="govuk-body">{paragraph}</p>
        ))}
        <h2 class="govuk-heading-m">{policy.groundsTitle}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {(Object.keys(GROUNDS) as Ground[]).map((ground) => (
            <li>{words.grounds[ground]}</li>
          ))}
        </ul>
        <h2 class="govuk-heading-m">{policy.logTitle}</h2>
        {log.length === 0 && <p class="govuk-body">{policy.noLog}</p>}
        <ul class="govuk-list govuk-list--spaced">
          {log.map(({ did, ground, at, title, slug }) => (
            <li>
              {dayInWords(at.toZonedDateTimeISO('Europe/London').toPlainDate(), language)}: {words.did[did]}
              {ground ? ` (${words.grounds[ground]})` : ''}.{' '}
              <a class="govuk-link" href={urls.meeting(slug)} lang={language === 'en' ? undefined : 'en'}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </Reading>
    ),
  }
}
