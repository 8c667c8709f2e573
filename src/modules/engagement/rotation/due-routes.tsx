import { may } from '#platform/access'
import { LONDON, type Temporal } from '#platform/clock'
import { govukDetails, govukInsetText } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { DataTable, DateText, dayInWords, LinkList, page, type Route, route, Tag } from '#platform/web'
import { withoutDate } from '../meetings/without-date.js'
import { urls } from '../urls.js'
import { type Need, NEED_STATES } from './due.js'
import { ruleStanding, type RuleStanding } from './needs.js'
import { brokenOrders, sameVenues } from './order.js'
import { ruleText, WHO } from './rule.js'
import { rules } from './rules.js'

/** How many needs stand at the top of the page. */
const FIRST = 10

/** Staff see who is due to be met by the rules of the programme, and book it. */
export function dueRoutes({ db, clock }: House): readonly Route[] {
  return [
    route(urls.due, {
      may: 'engagement:see',
      get: async ({ person }) => {
        const today = clock.today()
        const all: RuleStanding[] = []
        for (const rule of await rules(db)) all.push(await ruleStanding(db, rule, today))
        const keeps = may(person, 'engagement:keep')
        const undated = await withoutDate(db, today)
        const orders = [...(await brokenOrders(db, today)), ...(await sameVenues(db, today))]
        const first = all
          .filter(({ never, rule }) => never === undefined && rule.who !== 'ambassador')
          .flatMap((one) => one.needs.filter(({ state }) => state === 'overdue' || state === 'due').map((need) => ({ one, need })))
          .filter(({ one, need }) => need.state === 'overdue' || one.pace.done < one.pace.byNow || soon(need, today))
          .sort((a, b) => rank(a.need) - rank(b.need) || a.need.due.toString().localeCompare(b.need.due.toString()))
          .slice(0, FIRST)
        return page({
          title: 'Who is due',
          wide: true,
          personal: true,
          body: (
            <>
              <h1 class="govuk-heading-l">Who is due</h1>
              <p class="govuk-body">
                Whom the office promised to meet, by the rules of its programme, on {dayInWords(today)}. What is behind comes first, then
                what was longest not met.
              </p>
              <LinkList
                links={[
                  { text: 'Meetings that come again', href: urls.meetings },
                  ...(keeps ? [{ text: 'Close the week: say what became of visits', href: urls.closing }] : []),
                  { text: 'Rules of the programme', href: urls.rules },
                  { text: 'Stations and projects', href: urls.stops },
                  { text: 'Where we have been: coverage', href: urls.coverage },
                ]}
              />
              <DataTable
                caption="Book next"
                captionSize="m"
                columns={[{ text: 'Whom' }, { text: 'Due by' }, { text: 'Last met' }, { text: 'By which rule' }]}
                rows={first.map(({ one, need }) => [
                  <Whom need={need} book={keeps ? one.rule.code : undefined} />,
                  <Due need={need} />,
                  lastText(need),
                  `${one.rule.name}: ${whoText(one)}`,
                ])}
                empty="Nothing is behind, and nothing is due in the next six weeks."
              />
              {orders.length > 0 && (
                <>
                  <h2 class="govuk-heading-m">Orders that are not kept</h2>
                  <ul class="govuk-list govuk-list--bullet">
                    {orders.map((text) => (
                      <li>{text}</li>
                    ))}
                  </ul>
                </>
              )}
              {undated.length > 0 && (
                <DataTable
                  caption="Meetings without a next date"
                  captionSize="m"
                  columns={[{ text: 'Meeting' }, { text: 'Last held' }, { text: 'Due by' }, { text: 'Next step' }]}
                  rows={undated.map(({ meeting, standing, due, late, asked }) => [
                    <a class="govuk-link" href={urls.meeting(meeting.id)}>
                      {meeting.name}
                    </a>,
                    standing.last ? <DateText date={standing.last} /> : 'Not yet',
                    <>
                      <DateText date={due} /> {late && <Tag word="Overdue" tone="late" />}
                    </>,
                    <>
                      {asked && `Asked on ${dayInWords(asked.toZonedDateTimeISO(LONDON).toPlainDate())}, no answer yet. `}
                      {keeps ? (
                        <a class="govuk-link" href={meeting.clerkEmail === '' ? urls.newDate(meeting.id) : urls.askForDates(meeting.id)}>
                          {meeting.clerkEmail === '' ? 'Add a date' : 'Ask for dates'}
                          <span class="govuk-visually-hidden"> of {meeting.name}</span>
                        </a>
                      ) : (
                        'An officer adds it'
                      )}
                    </>,
                  ])}
                />
              )}
              {all.map((one) => (
                <RulePart one={one} keeps={keeps} />
              ))}
            </>
          ),
        })
      },
    }),
  ]
}

const rank = ({ state }: Need): number => (state === 'overdue' ? 0 : 1)
const soon = ({ due }: Need, today: Temporal.PlainDate): boolean => today.until(due).days <= 42
const whoText = ({ rule }: RuleStanding): string => WHO[rule.who].replace(/^./, (first) => first.toLowerCase())
const lastText = ({ met }: Need): string => (met.last ? dayInWords(met.last) : 'Never')

function Due({ need }: { need: Need }): Html {
  return (
    <>
      <DateText date={need.due} /> {need.state !== 'due' && <Tag {...NEED_STATES[need.state]} />}
    </>
  )
}

/** Whom it is about, with a way to book it below the name where it is to be booked. */
function Whom({ need, book }: { need: Need; book: string | undefined }): Html {
  return book === undefined ? (
    <>{need.target.name}</>
  ) : (
    <>
      {need.target.name}
      <br />
      <a class="govuk-link" href={urls.booking(book, need.target.key)}>
        Book<span class="govuk-visually-hidden"> {need.target.name}</span>
      </a>
    </>
  )
}

function RulePart({ one, keeps }: { one: RuleStanding; keeps: boolean }): Html {
  const { rule, cycle, needs, pace, never } = one
  const waiting = needs.filter(({ state }) => state !== 'done' && state !== 'booked')
  const kept = needs.filter(({ state }) => state === 'done' || state === 'booked')
  const row = (need: Need) => [
    <Whom
      need={need}
      book={keeps && waiting.includes(need) && rule.who !== 'ambassador' && need.state !== 'cannot' ? rule.code : undefined}
    />,
    lastText(need),
    need.state === 'booked' && need.met.nextEvent !== null && need.met.nextBooked ? (
      <a class="govuk-link" href={urls.staffEvent(need.met.nextEvent)}>
        {dayInWords(need.met.nextBooked)}
      </a>
    ) : (
      <DateText date={need.due} />
    ),
    <Tag {...NEED_STATES[need.state]} />,
    need.why,
  ]
  const columns = [{ text: 'Whom' }, { text: 'Last met' }, { text: 'Due or booked' }, { text: 'State' }, { text: 'Why' }]
  return (
    <>
      <h2 class="govuk-heading-m">{rule.name}</h2>
      <p class="govuk-body">
        {ruleText(rule)}: {whoText(one)}. {cycle && `This time runs from ${dayInWords(cycle.from)} to ${dayInWords(cycle.to)}. `}
        <strong>
          {pace.done} of {pace.all} met
        </strong>
        {cycle && pace.all > 1 && `; kept evenly it would be ${pace.byNow} by today`}.
        {rule.source !== '' && ` Promised in: ${rule.source}.`}
      </p>
      {pace.all > 1 && <PaceBar pace={pace} />}
      {never !== undefined && govukInsetText({ text: never })}
      {waiting.length > 0 && rule.who !== 'ambassador' && (
        <DataTable caption={`${rule.name}: still to be met`} hideCaption columns={columns} rows={waiting.map(row)} />
      )}
      {waiting.length > 0 &&
        rule.who === 'ambassador' &&
        govukDetails({
          summaryText: `Without an ambassador so far: ${waiting.length}`,
          html: <DataTable caption={`${rule.name}: still to be met`} hideCaption columns={columns} rows={waiting.map(row)} />,
        })}
      {kept.length > 0 &&
        govukDetails({
          summaryText: `Met or booked: ${kept.length}`,
          html: <DataTable caption={`${rule.name}: met or booked`} hideCaption columns={columns} rows={kept.map(row)} />,
        })}
      {waiting.length === 0 && needs.length > 0 && (
        <p class="govuk-body">Everything is met or booked{cycle ? ` until ${dayInWords(cycle.to)}` : ''}.</p>
      )}
    </>
  )
}

/** How far a rule is kept, as a bar with a mark where it would be by today; the sentence above says the same. */
function PaceBar({ pace: { done, all, byNow } }: { pace: RuleStanding['pace'] }): Html {
  const wide = (count: number) => Math.round((count / Math.max(1, all)) * 300)
  return (
    <svg class="pace" viewBox="0 0 302 16" width="302" height="16" aria-hidden="true" focusable="false">
      <rect class="pace-all" x="1" y="3" width="300" height="10" />
      <rect class="pace-done" x="1" y="3" width={String(wide(done))} height="10" />
      <line class="pace-now" x1={String(1 + wide(byNow))} x2={String(1 + wide(byNow))} y1="0" y2="16" />
    </svg>
  )
}
