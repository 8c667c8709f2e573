import { z } from 'zod'
import { actorOf, may } from '#platform/access'
import { formRoute, version } from '#platform/forms'
import { govukButton, govukSummaryList } from '#platform/govuk'
import type { House } from '#platform/module'
import { DataTable, DateText, doneAt, LinkList, momentInWords, page, Pager, type Route, route, Tag } from '#platform/web'
import { namesOf } from '#modules/identity'
import { newsUrls, storyTitles } from '#modules/publishing'
import { outletsById } from '../coverage/routes.js'
import { outletAt } from '../outlets/queries.js'
import { urls } from '../urls.js'
import {
  ENQUIRY_DAYS,
  ENQUIRY_LABELS,
  enquiryFields,
  enquiryFrom,
  enquiryProblems,
  enquiryQuestions,
  enquiryValues,
  momentValues,
} from './enquiry-form.js'
import { ANSWER_WAYS, type Enquiry, ENQUIRY_STATES, inTime, isLate } from './enquiry.js'
import { changeEnquiry, noteEnquiry } from './keep-enquiry.js'
import { enquiriesOf, ENQUIRY_PAGE, enquiryAt, notesOf, openEnquiries, someEnquiry } from './queries.js'

/** What an enquiry is called in a list: its first words. */
export const enquiryTitle = ({ asked }: Pick<Enquiry, 'asked'>): string => {
  const line = asked.replaceAll(/\s+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 77).replace(/\s\S*$/, '')} …` : line
}

/** Staff note what journalists ask, with the deadline, and see what was answered. */
export function enquiryRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    route(urls.enquiries, {
      may: 'media:see',
      get: async ({ query, person }) => {
        const below = /^\d{1,9}$/.test(query['below'] ?? '') ? Number(query['below']) : undefined
        const [open, ended, known] = [
          below === undefined ? await openEnquiries(db) : [],
          await enquiriesOf(db, { states: ['answered', 'declined'], below }),
          await outletsById(db),
        ]
        const rows = ended.slice(0, ENQUIRY_PAGE)
        const link = (one: Enquiry) => (
          <a class="govuk-link" href={urls.enquiry(one.id)}>
            {enquiryTitle(one)}
          </a>
        )
        const outlet = ({ outlet: id }: Enquiry) => (id === null ? '' : (known.get(id)?.name ?? ''))
        return page({
          title: 'Journalists’ enquiries',
          back: urls.home,
          personal: true,
          body: (
            <>
              <h1 class="govuk-heading-l">Journalists’ enquiries</h1>
              {may(person, 'media:keep') && govukButton({ text: 'Note an enquiry', href: urls.newEnquiry })}
              {below === undefined && (
                <DataTable
                  caption="Open, the nearest deadline first"
                  captionSize="m"
                  columns={[{ text: 'They ask' }, { text: 'Deadline' }, { text: 'Outlet' }]}
                  rows={open.map((one) => [
                    link(one),
                    one.deadline ? (
                      <>
                        <DateText date={one.deadline} /> {isLate(one, clock.now()) && <Tag word="Late" tone="late" />}
                      </>
                    ) : (
                      'None said'
                    ),
                    outlet(one),
                  ])}
                  empty="None is open."
                />
              )}
              <DataTable
                caption="Answered, newest first"
                captionSize="m"
                columns={[{ text: 'They asked' }, { text: 'Asked' }, { text: 'Outlet' }, { text: 'State' }, { text: 'In time' }]}
                rows={rows.map((one) => [
                  link(one),
                  <DateText date={one.receivedAt} />,
                  outlet(one),
                  <Tag {...ENQUIRY_STATES[one.state]} />,
                  inTime(one) === undefined ? 'No deadline' : inTime(one) ? 'Yes' : 'No',
                ])}
                empty="None yet."
              />
              <Pager older={ended.length > ENQUIRY_PAGE ? `${urls.enquiries}?below=${rows.at(-1)?.id ?? 0}` : undefined} />
            </>
          ),
        })
      },
    }),

    formRoute(house, urls.newEnquiry, {
      may: 'media:keep',
      title: 'Note an enquiry',
      back: urls.enquiries,
      schema: z.object(enquiryFields),
      days: ENQUIRY_DAYS,
      start: async ({ person }) => ({ ...momentValues('received', 'at', clock.now()), owner: String(person?.id ?? '') }),
      fields: (form) => enquiryQuestions(form, db),
      button: 'Note it',
      check: async (data) => await enquiryProblems(db, data, clock.now()),
      save: async (tx, data, { person }) =>
        doneAt(urls.enquiry(await noteEnquiry(tx, enquiryFrom(data), actorOf(person))), 'The enquiry is noted'),
    }),

    route('/staff/media/enquiries/:id', {
      may: 'media:see',
      example: someEnquiry(),
      get: async ({ params, person }) => {
        const one = await enquiryAt(db, params.id)
        const notes = await notesOf(db, one.id)
        const names = await namesOf(
          db,
          [one.owner, one.endedBy ?? 0, ...notes.map(({ by }) => by)].map((id) => `person:${id}`),
        )
        const named = (id: number | null) => names.get(`person:${id ?? 0}`) ?? 'Somebody'
        const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
        const release = one.release === null ? undefined : ((await storyTitles(db, [one.release])).get(one.release) ?? 'A press release')
        const open = one.state === 'open'
        return page({
          title: enquiryTitle(one),
          back: urls.enquiries,
          personal: true,
          body: (
            <>
              <h1 class="govuk-heading-l">{enquiryTitle(one)}</h1>
              <p class="govuk-body">
                <Tag {...ENQUIRY_STATES[one.state]} /> {isLate(one, clock.now()) && <Tag word="Late" tone="late" />}
              </p>
              {govukSummaryList({
                rows: [
                  row('They asked', one.asked),
                  row('Journalist', one.journalist || 'Not kept'),
                  row('Outlet', one.outlet === null ? 'Not known' : (await outletAt(db, one.outlet)).name),
                  ...(one.email ? [row('E-mail', one.email)] : []),
                  ...(one.phone ? [row('Phone', one.phone)] : []),
                  row('Asked', momentInWords(one.receivedAt)),
                  row('Deadline', one.deadline ? momentInWords(one.deadline) : 'None said'),
                  row('Looks after it', named(one.owner)),
                  ...(one.release === null || release === undefined
                    ? []
                    : [
                        {
                          key: { text: 'Press release' },
                          value: {
                            html: (
                              <a class="govuk-link" href={newsUrls.staffStory(one.release)}>
                                {release}
                              </a>
                            ),
                          },
                        },
                      ]),
                  ...(one.endedAt && one.how
                    ? [
                        row('The answer', one.answer),
                        row('Told', `${ANSWER_WAYS[one.how]}, ${momentInWords(one.endedAt)}, by ${named(one.endedBy)}`),
                        row('In time', inTime(one) === undefined ? 'There was no deadline' : inTime(one) ? 'Yes' : 'No'),
                      ]
                    : []),
                ],
              })}
              {may(person, 'media:keep') && (
                <div class="govuk-button-group">
                  {open && govukButton({ text: 'Answer', href: urls.answer(one.id) })}
                  {open && govukButton({ text: 'Note a step', href: urls.enquiryNote(one.id), classes: 'govuk-button--secondary' })}
                  {open && govukButton({ text: 'Change it', href: urls.enquiryDetails(one.id), classes: 'govuk-button--secondary' })}
                  {!open && govukButton({ text: 'Take it up again', href: urls.again(one.id), classes: 'govuk-button--secondary' })}
                </div>
              )}
              {notes.length > 0 && <h2 class="govuk-heading-m">On the way to the answer</h2>}
              {notes.map((note) => (
                <>
                  <p class="govuk-body govuk-!-margin-bottom-1">
                    <strong>{named(note.by)}</strong>, <DateText date={note.at} />
                  </p>
                  <p class="govuk-body as-typed">{note.text}</p>
                </>
              ))}
              <LinkList links={[{ text: 'Log what was reported', href: urls.paste }]} />
            </>
          ),
        })
      },
    }),

    formRoute(house, '/staff/media/enquiries/:id/details', {
      may: 'media:keep',
      example: someEnquiry('open'),
      title: 'Change the enquiry',
      back: ({ id }) => urls.enquiry(Number(id)),
      schema: z.object({ ...enquiryFields, version: version() }),
      days: ENQUIRY_DAYS,
      labels: ENQUIRY_LABELS,
      start: async ({ params }) => enquiryValues(await enquiryAt(db, params.id)),
      fields: (form) => enquiryQuestions(form, db),
      check: async (data) => await enquiryProblems(db, data, clock.now()),
      save: async (tx, { version: seen, ...data }, { params, person }) => {
        const one = await enquiryAt(tx, params.id)
        await changeEnquiry(tx, one, enquiryFrom(data), seen, actorOf(person))
        return urls.enquiry(one.id)
      },
    }),
  ]
}
