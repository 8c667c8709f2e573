import { Temporal } from '#platform/clock'
import { govukButton, govukInsetText } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { dayInWords, type Language, page, Pager, PostForm, Reading, type Route, Tag } from '#platform/web'
import { type Issue, ISSUE_STATES, ISSUES_PAGE, issuesRaisedBy } from '#modules/accountability'
import { urls as identityUrls } from '#modules/identity'
import { AMBASSADOR, REPORTING } from '../people/ambassador.js'
import { scheme } from '../people/queries.js'
import { dayOf } from '../reports/keep-report.js'
import { quarterBefore, quarterEnd, quarterInWords, quarterOf } from '../reports/quarter.js'
import { reportOf, reportsBy } from '../reports/queries.js'
import { type Report, saysSomething } from '../reports/report.js'
import { sharedBriefings } from '../support/briefings.js'
import { networkIn } from '../support/network-routes.js'
import { volunteersOf } from '../support/volunteers.js'
import { urls } from '../urls.js'
import { type Words, wordsIn } from '../words/index.js'
import { ownRoute } from './own-route.js'

interface DueReport {
  readonly report: Report | undefined
  readonly quarter: string
  readonly due: Temporal.PlainDate
  readonly late: boolean
}

function ReportDue({ report, quarter, due, late, words, language }: DueReport & { words: Words['home']; language: Language }): Html {
  const day = dayInWords(due, language)
  const sent = report?.state === 'sent' && report.sentAt ? dayInWords(dayOf(report.sentAt), language) : undefined
  const begun = report !== undefined && saysSomething(report)
  return (
    <>
      <h2 class="govuk-heading-m">{words.reportTitle(quarter)}</h2>
      {sent === undefined ? (
        <>
          <p class="govuk-body">{late ? words.late(day) : words.due(day)}</p>
          {govukButton({ text: begun ? words.goOn : words.begin, href: urls.report, classes: 'govuk-button--secondary' })}
          {!begun && (
            <PostForm action={urls.nothing}>
              {govukButton({ text: words.nothing, classes: 'govuk-button--secondary', preventDoubleClick: true })}
            </PostForm>
          )}
        </>
      ) : (
        <p class="govuk-body">{report?.nothing ? words.sentNothing(sent) : words.sent(sent)}</p>
      )}
    </>
  )
}

function Raised({
  issues,
  words,
  states,
  language,
}: {
  issues: readonly Issue[]
  words: Words['home']
  states: Words['states']
  language: Language
}): Html {
  const lang = language === 'en' ? undefined : ('en' as const)
  return (
    <>
      <h2 class="govuk-heading-m">{words.issues}</h2>
      {issues.length === 0 && <p class="govuk-body">{words.noIssues}</p>}
      {issues.map((one) => (
        <section>
          <h3 class="govuk-heading-s">{one.title}</h3>
          <p class="govuk-body">
            <Tag word={states[one.state]} tone={ISSUE_STATES[one.state].tone} /> {words.raisedOn(dayInWords(one.raisedOn, language))}
          </p>
          {one.told !== '' &&
            govukInsetText({
              html: (
                <>
                  <p class="govuk-body">
                    <strong>{words.reply}</strong>
                  </p>
                  <p class="govuk-body written" lang={lang}>
                    {one.told}
                  </p>
                </>
              ),
            })}
        </section>
      ))}
    </>
  )
}

/** The page of an ambassador: raise something now, the report that is due, and what came of what they raised. */
export function homeRoute(house: House): Route {
  const { db, clock } = house
  return ownRoute(house, urls.own, {
    get: async ({ language, query }, me) => {
      const all = wordsIn(language)
      const words = all.home
      const today = clock.today()
      const quarter = quarterBefore(quarterOf(today))
      const due = quarterEnd(quarter).add({ days: (await scheme(db)).dueDays })
      const below = /^\d{1,9}$/.test(query['below'] ?? '') ? Number(query['below']) : undefined
      const found = await issuesRaisedBy(db, AMBASSADOR, [String(me.id)], below)
      const [briefings, network, volunteers, earlier] = [
        await sharedBriefings(db),
        me.place === null ? [] : await networkIn(db, [me.place]),
        await volunteersOf(db, me.id),
        await reportsBy(db, me.id),
      ]
      const reports =
        REPORTING.some((kind) => kind === me.kind) &&
        me.startedOn !== null &&
        Temporal.PlainDate.compare(me.startedOn, quarterEnd(quarter)) <= 0
      const named = (of: Temporal.PlainDate) => quarterInWords(of, all.report.to, language)
      const past = earlier.filter((one) => one.state === 'sent' && one.sentAt !== null)
      return page({
        title: words.title,
        body: (
          <Reading>
            <h1 class="govuk-heading-l">{words.title}</h1>
            <p class="govuk-body">{words.hello(me.name)}</p>
            {govukButton({ text: words.raise, href: urls.raise })}
            <p class="govuk-body">
              {words.raiseBody} {words.danger}
            </p>
            {reports && (
              <ReportDue
                report={await reportOf(db, me.id, quarter)}
                quarter={named(quarter)}
                due={due}
                late={Temporal.PlainDate.compare(today, due) > 0}
                words={words}
                language={language}
              />
            )}
            <Raised issues={found.slice(0, ISSUES_PAGE)} words={words} states={all.states} language={language} />
            <Pager
              older={found.length > ISSUES_PAGE ? `${urls.own}?below=${found[ISSUES_PAGE - 1]?.id ?? 0}` : undefined}
              language={language}
            />
            <p class="govuk-body">
              <a class="govuk-link" href={urls.contact}>
                {words.contact}
              </a>
            </p>
            <Listed
              heading={words.briefings}
              lines={briefings.map((one) => ({ text: one.title, href: urls.briefing(one.id) }))}
              language={language}
            />
            <Listed
              heading={words.network}
              lines={network.map((one) => ({ text: [one.name, one.reach].filter(Boolean).join(', ') }))}
              language={language}
            />
            <Listed
              heading={words.volunteers}
              lines={volunteers.filter(({ endedOn }) => endedOn === null).map((one) => ({ text: `${one.name}, ${one.reach}` }))}
              language={language}
            />
            {past.length > 0 && (
              <>
                <h2 class="govuk-heading-m">{words.earlier}</h2>
                <ul class="govuk-list">
                  {past.map((one) => (
                    <li>
                      {named(one.quarter)}: {one.sentAt && dayInWords(dayOf(one.sentAt), language)}
                    </li>
                  ))}
                </ul>
              </>
            )}
            <PostForm action={identityUrls.signOut}>{govukButton({ text: words.signOut, classes: 'govuk-button--secondary' })}</PostForm>
          </Reading>
        ),
      })
    },
  })
}

/** A heading with lines that staff wrote, in English; nothing where there are none. */
function Listed({
  heading,
  lines,
  language,
}: {
  heading: string
  lines: readonly { readonly text: string; readonly href?: string }[]
  language: Language
}): Html {
  if (lines.length === 0) return <></>
  const lang = language === 'en' ? undefined : ('en' as const)
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <ul class="govuk-list govuk-list--spaced">
        {lines.map(({ text, href }) => (
          <li lang={lang}>
            {href === undefined ? (
              text
            ) : (
              <a class="govuk-link" href={href}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
