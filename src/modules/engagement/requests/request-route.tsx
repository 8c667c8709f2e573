import { may } from '#platform/access'
import { govukButton, govukInsetText, govukSummaryList } from '#platform/govuk'
import type { House } from '#platform/module'
import { DataTable, dayInWords, page, type Route, route, Tag } from '#platform/web'
import { everyPlace } from '#modules/office'
import { diaryOf } from '../diary/entries.js'
import { eventsByIds } from '../events/queries.js'
import { urls } from '../urls.js'
import { askedBecauseOf } from './neighbour-route.js'
import { neighboursOf } from './neighbours.js'
import { requestAt, someRequest } from './queries.js'
import { BENEFITS, BODY_KINDS, CHANNELS, ENOUGH, REQUEST_STATES, WHOS } from './request.js'

/** One request, for staff: what is asked, with whom it can be combined, what room the diary has. */
export function requestRoute(house: House): Route {
  const { db, clock } = house
  return route('/staff/invitations/:id', {
    may: 'engagement:see',
    example: someRequest(true),
    get: async ({ params, person }) => {
      const one = await requestAt(db, params.id)
      const all = await everyPlace(db)
      const near = await neighboursOf(db, one, all)
      const [event] = one.event === null ? [] : await eventsByIds(db, [one.event], person?.id)
      const today = clock.today()
      const written = (await askedBecauseOf(db, one.id)).size
      const busy = (
        await diaryOf(db, one.who === 'deputy' ? 'deputy' : 'commissioner', person?.id ?? 0, { from: today, to: today.add({ weeks: 6 }) })
      ).length
      const row = (key: string, text: string) =>
        text === '' ? [] : [{ key: { text: key }, value: { html: <span class="written">{text}</span> } }]
      return page({
        title: one.body,
        back: urls.requests,
        personal: true,
        body: (
          <>
            <h1 class="govuk-heading-l">{one.body}</h1>
            <p class="govuk-body">
              <Tag {...REQUEST_STATES[one.state]} /> {one.reference}
              {one.state === 'open' && `, reply by ${dayInWords(one.dueOn)}`}
            </p>
            {one.held && govukInsetText({ text: 'It came in a flood of requests, so no mail confirmed it. What you decide is sent.' })}
            {one.state === 'open' &&
              near.tooFew &&
              govukInsetText({
                html: (
                  <>
                    <p class="govuk-body">
                      {one.expected} residents are expected, {near.missing} fewer than {ENOUGH}. Parishes are asked to meet together with
                      their neighbours, so that the time of the Commissioner reaches enough people.
                    </p>
                    {near.places.length > 0 && <p class="govuk-body">Its neighbours: {near.places.map(({ name }) => name).join(', ')}.</p>}
                    {near.requests.length === 0 && (
                      <p class="govuk-body">
                        None of them has asked too. Offer it something else, or{' '}
                        <a class="govuk-link" href={urls.neighbours(one.id)}>
                          write to them
                        </a>
                        .{written > 0 && ` ${written} ${written === 1 ? 'council was' : 'councils were'} written to.`}
                      </p>
                    )}
                  </>
                ),
              })}
            {one.state === 'open' && may(person, 'engagement:keep') && (
              <div class="govuk-button-group">
                {near.requests.length > 0 && govukButton({ text: 'Combine it with others', href: urls.combination(one.id) })}
                {govukButton({
                  text: 'Decide',
                  href: urls.decision(one.id),
                  ...(near.requests.length > 0 && { classes: 'govuk-button--secondary' }),
                })}
              </div>
            )}
            {govukSummaryList({
              rows: [
                ...row('What it is', BODY_KINDS[one.bodyKind]),
                ...row('About', one.purpose),
                ...row('Expected', `${one.expected.toLocaleString('en-GB')} people`),
                ...row('Days that suit them', one.days),
                ...row('Where', [one.venue, all.find(({ code }) => code === one.place)?.name].filter(Boolean).join(', ')),
                ...row('Who should come', WHOS[one.who]),
                ...row('How it came in', `${CHANNELS[one.channel]}, ${dayInWords(one.askedOn)}`),
                ...row('Who asks', [one.name, one.email, one.phone].filter(Boolean).join('\n') || 'Forgotten'),
                ...row('Of benefit', one.benefit === null ? '' : BENEFITS[one.benefit]),
                ...row('In the plan', one.objective),
                ...row('What they were told', one.reason),
                ...row('Why fewer meet', one.exception),
                ...(event
                  ? [
                      {
                        key: { text: 'Event' },
                        value: {
                          html: (
                            <a class="govuk-link" href={urls.staffEvent(event.id)}>
                              {event.title}, {dayInWords(event.day)}
                            </a>
                          ),
                        },
                      },
                    ]
                  : []),
              ],
            })}
            {one.state === 'open' && (
              <p class="govuk-body">
                Room in the diary: {busy} {busy === 1 ? 'thing stands' : 'things stand'} in the next six weeks.{' '}
                <a class="govuk-link" href={`${urls.diary}?whose=${one.who === 'deputy' ? 'deputy' : 'commissioner'}`}>
                  Open the diary
                </a>
              </p>
            )}
            {one.state !== 'open' &&
              one.email === '' &&
              one.phone !== '' &&
              govukInsetText({ text: `They left no e-mail address. Ring ${one.phone} and tell them what was decided.` })}
            {near.requests.length > 0 && one.state === 'open' && (
              <DataTable
                caption="Others of the district who ask"
                captionSize="m"
                columns={[{ text: 'Who asks' }, { text: 'Where' }, { text: 'Expected', numeric: true }, { text: 'Days that suit' }]}
                rows={near.requests.map((other) => [
                  <a class="govuk-link" href={urls.request(other.id)}>
                    {other.body}
                  </a>,
                  all.find(({ code }) => code === other.place)?.name ?? '',
                  other.expected.toLocaleString('en-GB'),
                  other.days,
                ])}
                empty=""
              />
            )}
          </>
        ),
      })
    },
  })
}
