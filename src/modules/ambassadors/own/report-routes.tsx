import { AreaField, RadioField } from '#platform/forms'
import { govukButton, govukInsetText, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import {
  type Answer,
  blankForm,
  type Body,
  Conflict,
  doneAt,
  type Form,
  FormErrors,
  formIn,
  invalid,
  type Language,
  NotFound,
  page,
  type PageContent,
  PostForm,
  Reading,
  type Route,
  seeOther,
  submitOnce,
  withError,
} from '#platform/web'
import type { Ambassador } from '../people/ambassador.js'
import { saveReport, type Saved } from '../reports/keep-report.js'
import { quarterBefore, quarterInWords, quarterOf } from '../reports/quarter.js'
import { reportOf } from '../reports/queries.js'
import { BLANK, FORUM, type ForumAttended, type Report, type ReportQuestion, saysSomething } from '../reports/report.js'
import { urls } from '../urls.js'
import { type Words, wordsIn } from '../words/index.js'
import { ownRoute } from './own-route.js'
import { seenIn, sentForm, textOf } from './read.js'

/** The parts of a report, each saved by itself, and their questions. */
const STEPS = {
  people: ['concerns', 'tensions'],
  well: ['good', 'policeWell', 'partnersWell'],
  met: ['contacts', 'forum'],
  send: [],
} as const satisfies Record<string, readonly (ReportQuestion | 'forum')[]>
type Step = keyof typeof STEPS
const ORDER = Object.keys(STEPS) as readonly Step[]
const MOST = 4000

type Said = Pick<Report, ReportQuestion | 'forum'>

/** The page of one part; `theirs` is what another device saved meanwhile. */
function stepPage(
  step: Step,
  form: Form,
  version: number,
  quarter: string,
  words: Words['report'],
  theirs?: Said & Pick<Report, 'state'>,
): PageContent {
  const at = ORDER.indexOf(step)
  const question = (name: ReportQuestion | 'forum'): Html =>
    name === 'forum' ? (
      <RadioField
        form={form}
        name="forum"
        label={words.forum}
        choices={(Object.keys(FORUM) as (keyof typeof FORUM)[]).map((value) => ({ value, text: words.forums[value] }))}
      />
    ) : (
      <AreaField form={form} name={name} label={words[name]} hint={name === 'contacts' ? words.contactsHint : undefined} rows={6} />
    )
  return {
    title: words.steps[step],
    back: at === 0 ? urls.own : urls.reportStep(ORDER[at - 1] ?? 'people'),
    body: (
      <Reading>
        <FormErrors form={form} />
        {theirs &&
          govukInsetText({
            html: (
              <>
                <p class="govuk-body">{theirs.state === 'sent' ? words.over : words.changed}</p>
                <h2 class="govuk-heading-s">{words.savedThere}</h2>
                {STEPS[step].map((name) => (
                  <p class="govuk-body written">
                    {name === 'forum' ? (theirs.forum === '' ? '' : words.forums[theirs.forum]) : theirs[name]}
                  </p>
                ))}
              </>
            ),
          })}
        <span class="govuk-caption-l">
          {words.title(quarter)}. {words.step(at + 1, ORDER.length)}
        </span>
        <h1 class="govuk-heading-l">{words.steps[step]}</h1>
        <p class="govuk-body">{words.leave}</p>
        <PostForm>
          <input type="hidden" name="version" value={String(version)} />
          {STEPS[step].map(question)}
          {govukButton({ text: words.save })}
        </PostForm>
      </Reading>
    ),
  }
}

function sendPage(said: Said, form: Form, version: number, quarter: string, words: Words['report']): PageContent {
  const shown = (name: ReportQuestion | 'forum') =>
    (name === 'forum' ? (said.forum === '' ? '' : words.forums[said.forum]) : said[name]) || words.empty
  return {
    title: words.steps.send,
    back: urls.reportStep('met'),
    body: (
      <Reading>
        <FormErrors form={form} />
        <span class="govuk-caption-l">{words.title(quarter)}</span>
        <h1 class="govuk-heading-l">{words.steps.send}</h1>
        {govukSummaryList({
          rows: ORDER.flatMap((step) =>
            STEPS[step].map((name) => ({
              key: { text: words[name] },
              value: { html: <span class="written">{shown(name)}</span> },
              actions: { items: [{ href: urls.reportStep(step), text: words.change, visuallyHiddenText: words[name] }] },
            })),
          ),
        })}
        <PostForm>
          <input type="hidden" name="version" value={String(version)} />
          {govukButton({ text: words.send, preventDoubleClick: true })}
        </PostForm>
      </Reading>
    ),
  }
}

const isStep = (text: string): text is Step => (ORDER as readonly string[]).includes(text)
const isForum = (text: string): text is ForumAttended => text === '' || text in FORUM

/** What one part sent. */
function readStep(step: Step, body: Body): Saved {
  return Object.fromEntries(
    STEPS[step].flatMap((name): [string, string][] => {
      const text = textOf(body, name, true)
      return name === 'forum' && !isForum(text) ? [] : [[name, text]]
    }),
  )
}

/** An ambassador writes the report of the last quarter part by part: each is saved by the office as soon as it is left. */
export function reportRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const about = async (me: Ambassador, language: Language) => {
    const quarter = quarterBefore(quarterOf(clock.today()))
    return {
      quarter,
      name: quarterInWords(quarter, wordsIn(language).report.to, language),
      report: await reportOf(db, me.id, quarter),
      words: wordsIn(language).report,
    }
  }
  const by = (me: Ambassador) => `person:${me.person ?? 0}` as const
  return [
    ownRoute(house, urls.report, {
      get: async () => seeOther(urls.reportStep('people')),
    }),

    ownRoute(house, '/ambassador/report/:step', {
      example: async () => ({ step: 'people' }),
      get: async ({ params, language }, me): Promise<Answer> => {
        const { report, name, words } = await about(me, language)
        const { step } = params
        if (!isStep(step)) throw new NotFound(`part ${step}`)
        if (report?.state === 'sent') return seeOther(urls.own)
        const said = report ?? BLANK
        const version = report?.version ?? 0
        const values = Object.fromEntries(STEPS[step].map((one) => [one, said[one]]))
        return page(
          step === 'send'
            ? sendPage(said, formIn(language, blankForm()), version, name, words)
            : stepPage(step, formIn(language, blankForm(values)), version, name, words),
        )
      },
      post: async (visit, me): Promise<Answer> => {
        const { params, body, language } = visit
        const { report, name, words, quarter } = await about(me, language)
        const { step } = params
        if (!isStep(step)) throw new NotFound(`part ${step}`)
        const at = clock.now()
        const seen = seenIn(body)
        if (step === 'send') {
          const said = report ?? BLANK
          if (!saysSomething(said)) {
            const form = withError(formIn(language, blankForm()), 'concerns', words.nothingSaid)
            return invalid(sendPage(said, form, seen, name, words))
          }
          return submitOnce(db, clock, visit, async (tx) => {
            await saveReport(tx, me, quarter, {}, { seen, at, send: true }, by(me))
            return doneAt(urls.own, words.done)
          })
        }
        const saved = readStep(step, body)
        const long = Object.entries(saved).filter(([, text]) => String(text).length > MOST)
        if (long.length > 0) {
          const errors = Object.fromEntries(long.map(([field]) => [field, wordsIn(language).raising.tooLong(MOST)]))
          return invalid(stepPage(step, sentForm(body, errors, language), seen, name, words))
        }
        try {
          return await submitOnce(db, clock, visit, async (tx) => {
            await saveReport(tx, me, quarter, saved, { seen, at }, by(me))
            return doneAt(urls.reportStep(ORDER[ORDER.indexOf(step) + 1] ?? 'send'), words.saved)
          })
        } catch (error) {
          if (!(error instanceof Conflict)) throw error
          const now = await reportOf(db, me.id, quarter)
          return page(stepPage(step, sentForm(body, {}, language), now?.version ?? 0, name, words, now), { status: 409 })
        }
      },
    }),

    ownRoute(house, urls.nothing, {
      post: async (visit, me) => {
        const { quarter } = await about(me, visit.language)
        return submitOnce(db, clock, visit, async (tx) => {
          const now = await reportOf(tx, me.id, quarter)
          // Twice from two devices is once; and what was begun is never thrown away by one tap.
          if (now?.state !== 'sent')
            await saveReport(
              tx,
              me,
              quarter,
              {},
              { seen: now?.version ?? 0, at: clock.now(), send: true, nothing: !now || !saysSomething(now) },
              by(me),
            )
          return doneAt(urls.own, wordsIn(visit.language).home.nothingDone)
        })
      },
    }),
  ]
}
