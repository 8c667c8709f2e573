import { z } from 'zod'
import { may } from '#platform/access'
import { formRoute, version } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import { type House, linkTroubleOf } from '#platform/module'
import { DataTable, DateText, doneAt, LinkList, page, Pager, type Route, route, Tag } from '#platform/web'
import { HeldNotice } from '#modules/elections'
import { namesOf, writerOf } from '#modules/identity'
import { urls } from '../urls.js'
import {
  AUDIENCE_NAMES,
  DETAILS_DAYS,
  DETAILS_LABELS,
  detailsFields,
  detailsFrom,
  detailsProblems,
  detailsQuestions,
  detailsValues,
  WORDS_LABELS,
  WordsFields,
  wordsFields,
} from './forms.js'
import { beginPage, changeDetails, saveVersion } from './keep.js'
import { sectionAt } from '../menu/sections.js'
import { heldOn, withdrawalHeldOn } from './launches.js'
import { isAhead, PAGE, type PageState, STATES, WITHDRAWAL } from './page.js'
import { pageAt, PAGES_A_LIST, somePage, staffPages } from './queries.js'
import { StaffPage } from './staff-page.js'

/** A page that is looked at again after this many months, unless its writer says otherwise. */
const REVIEW_MONTHS = 6

/** Staff write the pages of the website. */
export function pageRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    route(urls.staff, {
      may: 'website:see',
      get: async ({ query, person }) => {
        const state = Object.keys(STATES).find((one) => one === query['state']) as PageState | undefined
        const before = /^\d{1,9}$/.test(query['before'] ?? '') ? Number(query['before']) : undefined
        const found = await staffPages(db, { state, before })
        const rows = found.slice(0, PAGES_A_LIST)
        const names = await namesOf(
          db,
          rows.map(({ owner }) => `person:${owner ?? 0}`),
        )
        return page({
          title: 'Website',
          body: (
            <>
              <h1 class="govuk-heading-l">Website</h1>
              {may(person, 'website:write') && govukButton({ text: 'Write a page', href: urls.newPage })}
              <LinkList
                links={[
                  { text: 'The public menu and sections', href: urls.menu },
                  { text: 'Old addresses', href: urls.redirects },
                  { text: 'Asked for and not found', href: urls.lost },
                  { text: 'Links that lead nowhere', href: urls.deadLinks },
                  { text: 'Crime prevention', href: urls.staffPrevention },
                  { text: 'How often the website is looked at', href: urls.counts },
                  { text: 'What residents see', href: urls.pages },
                ]}
              />
              <DataTable
                caption={state ? `Pages, ${STATES[state].word.toLowerCase()}, newest first` : 'Pages, newest first'}
                captionSize="m"
                columns={[{ text: 'Title' }, { text: 'State' }, { text: 'Owner' }, { text: 'To be looked at' }]}
                rows={rows.map((one) => [
                  <a class="govuk-link" href={urls.staffPage(one.id)}>
                    {one.title}
                  </a>,
                  <>
                    <Tag {...STATES[one.state]} /> {isAhead(one) && <Tag word="Changes wait" tone="waiting" />}
                  </>,
                  one.owner === null ? '' : (names.get(`person:${one.owner}`) ?? ''),
                  one.reviewOn && one.state === 'public' ? <DateText date={one.reviewOn} /> : '',
                ])}
                empty="None yet."
              />
              <Pager older={found.length > PAGES_A_LIST ? `${urls.staff}?before=${rows.at(-1)?.id ?? 0}` : undefined} />
              <LinkList
                links={(Object.keys(STATES) as PageState[])
                  .filter((one) => one !== state)
                  .map((one) => ({ text: `Only: ${STATES[one].word.toLowerCase()}`, href: `${urls.staff}?state=${one}` }))}
              />
            </>
          ),
        })
      },
    }),

    formRoute(house, urls.newPage, {
      may: 'website:write',
      title: 'Write a page',
      back: urls.staff,
      schema: z.object({ ...wordsFields, ...detailsFields }),
      days: DETAILS_DAYS,
      limit: 512 * 1024,
      start: async ({ person }) => {
        const { version: _new, ...details } = detailsValues({
          section: null,
          owner: person?.id ?? null,
          reviewOn: clock.today().add({ months: REVIEW_MONTHS }),
          details: 1,
        })
        return { audience: 'public', ...details }
      },
      fields: async (form) => (
        <>
          <WordsFields form={form} />
          {await detailsQuestions(form, house)}
        </>
      ),
      check: (data) => detailsProblems(house, detailsFrom(data)),
      button: 'Save the draft',
      save: async (tx, data, { person }) =>
        doneAt(urls.staffPage(await beginPage(tx, data, detailsFrom(data), writerOf(person), clock.now())), 'The draft is saved'),
    }),

    route('/staff/website/pages/:id', {
      may: 'website:see',
      example: somePage('public'),
      get: async ({ params, person }) => {
        const one = await pageAt(db, params.id)
        return page({
          title: one.title,
          back: urls.staff,
          body: (
            <StaffPage
              page={one}
              held={
                one.leavingAt ? (
                  <HeldNotice
                    period={await withdrawalHeldOn(db, one, clock.today())}
                    record={{ kind: WITHDRAWAL, id: one.id }}
                    person={person}
                    deed={{ afterwards: 'It is withdrawn afterwards', letOut: 'Let it be withdrawn before the election' }}
                  />
                ) : (
                  <HeldNotice period={await heldOn(db, one, clock.today())} record={{ kind: PAGE, id: one.id }} person={person} />
                )
              }
              section={one.section === null ? 'None' : (await sectionAt(db, one.section)).title}
              owner={one.owner === null ? undefined : (await namesOf(db, [`person:${one.owner}`])).get(`person:${one.owner}`)}
              trouble={await linkTroubleOf(house, PAGE, one.id)}
              mayWrite={may(person, 'website:write')}
              mayPublish={may(person, 'website:publish')}
            />
          ),
        })
      },
    }),

    formRoute(house, '/staff/website/pages/:id/words', {
      may: 'website:write',
      example: somePage(),
      title: async ({ params }) => `Change “${(await pageAt(db, params.id)).title}”`,
      back: ({ id }) => urls.staffPage(Number(id)),
      schema: z.object({ ...wordsFields, version: version() }),
      labels: WORDS_LABELS,
      words: AUDIENCE_NAMES,
      limit: 512 * 1024,
      start: async ({ params }) => {
        const { title, summary, body, audience, version: now } = await pageAt(db, params.id)
        return { title, summary, body, audience, version: String(now) }
      },
      fields: (form) => <WordsFields form={form} />,
      button: 'Save this version',
      save: async (tx, { version: seen, ...words }, { params, person }) => {
        const one = await pageAt(tx, params.id)
        await saveVersion(tx, one, words, seen, writerOf(person), clock.now())
        return doneAt(
          urls.staffPage(one.id),
          one.state === 'public' ? 'Saved. The public reads it once it is published' : 'This version is saved',
        )
      },
    }),

    formRoute(house, '/staff/website/pages/:id/details', {
      may: 'website:write',
      example: somePage(),
      title: async ({ params }) => `Where does “${(await pageAt(db, params.id)).title}” belong?`,
      back: ({ id }) => urls.staffPage(Number(id)),
      schema: z.object({ ...detailsFields, version: version() }),
      days: DETAILS_DAYS,
      labels: DETAILS_LABELS,
      start: async ({ params }) => detailsValues(await pageAt(db, params.id)),
      fields: (form) => detailsQuestions(form, house),
      check: (data) => detailsProblems(house, detailsFrom(data)),
      save: async (tx, data, { params, person }) => {
        const one = await pageAt(tx, params.id)
        await changeDetails(tx, one, detailsFrom(data), data.version, writerOf(person))
        return urls.staffPage(one.id)
      },
    }),
  ]
}
