import { may } from '#platform/access'
import { govukButton, govukSelect } from '#platform/govuk'
import type { House } from '#platform/module'
import { DataTable, DateText, dayMarkIn, dayMarkText, page, Pager, type Route, route, Tag } from '#platform/web'
import { everyPlace, within } from '#modules/office'
import { urls } from '../urls.js'
import { type Issue, ISSUE_STATES, type IssueSource, type IssueState, isLate, OVER, SOURCES } from './issue.js'
import { endedIssues, issueFigures, openIssues, PAGE } from './queries.js'

const among = <Key extends string>(words: Readonly<Record<Key, unknown>>, asked: string | undefined): Key | undefined =>
  (Object.keys(words) as Key[]).find((one) => one === asked)

/** Staff see every issue for the Chief Constable: what waits, for whom, since when, and what is over. */
export function registerRoute(house: House): Route {
  const { db, clock } = house
  return route(urls.issues, {
    may: 'accountability:see-issues',
    get: async ({ query, person }) => {
      const today = clock.today()
      const state = among<IssueState>(ISSUE_STATES, query['state'])
      const source = among<IssueSource>(SOURCES, query['source'])
      const all = await everyPlace(db)
      const place = all.find(({ code }) => code === query['place'])
      const filter = { state, source, places: place && (await within(db, place.code)) }
      const below = /^\d{1,9}$/.test(query['below'] ?? '') ? Number(query['below']) : undefined
      const after = dayMarkIn(query['after'])
      const over = state !== undefined && OVER.some((one) => one === state)
      const [open, ended] = [
        over || below !== undefined ? [] : await openIssues(db, person, filter, after),
        (state !== undefined && !over) || after ? [] : await endedIssues(db, person, filter, below),
      ]
      const year = { from: today.subtract({ years: 1 }).add({ days: 1 }), to: today }
      const figures = await issueFigures(db, year)
      const named = (code: string | null) => (code === null ? 'All of it' : (all.find((one) => one.code === code)?.name ?? code))
      const kept = new URLSearchParams(
        Object.entries({ state, source, place: place?.code }).filter((one): one is [string, string] => one[1] !== undefined),
      )
      const more = (name: string, value: string) => `${urls.issues}?${new URLSearchParams([...kept, [name, value]]).toString()}`
      const title = (one: Issue) => (
        <>
          <a class="govuk-link" href={urls.issue(one.id)}>
            {one.title}
          </a>
          {one.restricted && (
            <>
              {' '}
              <Tag word="Restricted" tone="late" />
            </>
          )}
        </>
      )
      const choices = (words: Readonly<Record<string, string>>, chosen: string | undefined, none: string) => [
        { value: '', text: none },
        ...Object.entries(words).map(([value, text]) => ({ value, text, selected: value === chosen })),
      ]
      const [lastOpen, lastEnded] = [open.slice(0, PAGE).at(-1), ended.slice(0, PAGE).at(-1)]
      return page({
        title: 'Issues for the Chief Constable',
        wide: true,
        personal: true,
        body: (
          <>
            <h1 class="govuk-heading-l">Issues for the Chief Constable</h1>
            <div class="govuk-button-group">
              {may(person, 'accountability:raise-issues') && govukButton({ text: 'Raise an issue', href: urls.newIssue })}
              <a class="govuk-link" href={urls.publicIssues}>
                What residents see
              </a>
              {may(person, 'accountability:route-issues') && (
                <a class="govuk-link" href={urls.chiefOffice}>
                  The Chief Constable’s office
                </a>
              )}
            </div>
            <p class="govuk-body">
              In the last 12 months {figures.raised.toLocaleString('en-GB')} were raised and {figures.ended.toLocaleString('en-GB')} ended,
              restricted ones among them.
            </p>
            <form method="get" action={urls.issues}>
              {govukSelect({
                id: 'state',
                name: 'state',
                label: { text: 'How far' },
                items: choices(
                  Object.fromEntries(Object.entries(ISSUE_STATES).map(([code, { word }]) => [code, word])),
                  state,
                  'However far',
                ),
              })}
              {govukSelect({ id: 'source', name: 'source', label: { text: 'From' }, items: choices(SOURCES, source, 'From anywhere') })}
              {govukSelect({
                id: 'place',
                name: 'place',
                label: { text: 'Part of the area' },
                items: choices(Object.fromEntries(all.map(({ code, name }) => [code, name])), place?.code, 'All of it'),
              })}
              {govukButton({ text: 'Show these', classes: 'govuk-button--secondary' })}
            </form>
            {!over && below === undefined && (
              <DataTable
                caption="Under way, what is due first first"
                captionSize="m"
                columns={[{ text: 'Issue' }, { text: 'How far' }, { text: 'Next step by' }, { text: 'Where' }, { text: 'From' }]}
                rows={open.slice(0, PAGE).map((one) => [
                  title(one),
                  <Tag {...ISSUE_STATES[one.state]} />,
                  <>
                    {one.due && <DateText date={one.due} />} {isLate(one, today) && <Tag word="Late" tone="late" />}
                  </>,
                  named(one.place),
                  SOURCES[one.source],
                ])}
                empty="Nothing is under way."
              />
            )}
            <Pager
              onward={open.length > PAGE && lastOpen?.due ? more('after', dayMarkText({ day: lastOpen.due, id: lastOpen.id })) : undefined}
            />
            {(over || state === undefined) && !after && (
              <DataTable
                caption="Over, the last raised first"
                captionSize="m"
                columns={[{ text: 'Issue' }, { text: 'How it ended' }, { text: 'Ended' }, { text: 'Where' }, { text: 'From' }]}
                rows={ended
                  .slice(0, PAGE)
                  .map((one) => [
                    title(one),
                    <Tag {...ISSUE_STATES[one.state]} />,
                    one.endedOn ? <DateText date={one.endedOn} /> : '',
                    named(one.place),
                    SOURCES[one.source],
                  ])}
                empty="None yet."
              />
            )}
            <Pager older={ended.length > PAGE && lastEnded ? more('below', String(lastEnded.id)) : undefined} />
          </>
        ),
      })
    },
  })
}
