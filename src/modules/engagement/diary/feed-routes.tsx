import { z } from 'zod'
import { may } from '#platform/access'
import { formRoute } from '#platform/forms'
import { govukButton, govukInput } from '#platform/govuk'
import type { House } from '#platform/module'
import { data, doneAt, momentInWords, NotFound, page, Reading, type Route, route } from '#platform/web'
import { personWhoMay } from '#modules/identity'
import { officeCard, places } from '#modules/office'
import { calendarText } from '../events/calendar.js'
import { whereText } from '../events/list-routes.js'
import { urls } from '../urls.js'
import { diaryOf } from './entries.js'
import { feedAt, feedsOf, feedToken, feedUrl, makeFeed, someFeed } from './feeds.js'
import { WHOSE, type Whose } from './whose.js'

/** Days before and months after today that a feed holds. */
const BACK_DAYS = 60
const AHEAD_MONTHS = 18

const whoseIn = (text: string): Whose => {
  const found = (Object.keys(WHOSE) as Whose[]).find((one) => one === text)
  if (!found) throw new NotFound(`diary ${text}`)
  return found
}

/** Staff follow diaries in their own calendars, by secret addresses. */
export function feedRoutes(house: House): readonly Route[] {
  const { db, clock, origin } = house
  return [
    route(urls.diaryFeeds, {
      may: 'engagement:see',
      get: async ({ person }) => {
        const mine = await feedsOf(db, person?.id ?? 0)
        return page({
          title: 'Follow a diary in your own calendar',
          back: urls.diary,
          personal: true,
          body: (
            <Reading>
              <h1 class="govuk-heading-l">Follow a diary in your own calendar</h1>
              <p class="govuk-body">
                Give the address to your calendar program as a calendar to subscribe to. It asks for what is new by itself, about every
                hour. Whoever has the address reads the diary as you do, so it is yours alone. If others have seen it, make a new one.
              </p>
              {(Object.keys(WHOSE) as Whose[]).map((whose) => {
                const feed = mine.find((one) => one.whose === whose)
                return (
                  <>
                    <h2 class="govuk-heading-m">{WHOSE[whose]}</h2>
                    {feed && (
                      <>
                        {govukInput({
                          id: `address-${whose}`,
                          name: `address-${whose}`,
                          label: { text: `Its address, made ${momentInWords(feed.madeAt)}` },
                          value: feedUrl(house, feed),
                          attributes: { readonly: 'readonly' },
                          spellcheck: false,
                        })}
                      </>
                    )}
                    {govukButton({
                      text: feed ? 'Make a new address' : 'Make an address',
                      href: urls.newDiaryFeed(whose),
                      classes: 'govuk-button--secondary',
                    })}
                  </>
                )
              })}
            </Reading>
          ),
        })
      },
    }),

    formRoute(house, '/staff/diary/feeds/:whose', {
      may: 'engagement:see',
      example: async () => ({ whose: 'mine' }),
      title: async ({ params }) => `Make an address for the diary: ${WHOSE[whoseIn(params.whose)].toLowerCase()}`,
      back: urls.diaryFeeds,
      schema: z.object({}),
      fields: async (_form, { params, person }) => (
        <p class="govuk-body">
          {(await feedsOf(db, person?.id ?? 0)).some(({ whose }) => whose === params.whose)
            ? 'The address that you have now opens nothing from then on. Give your calendar program the new one.'
            : 'You find it on the page before.'}
        </p>
      ),
      button: 'Make it',
      save: async (tx, _data, { params, person }) => {
        await makeFeed(tx, { id: person?.id ?? 0 }, whoseIn(params.whose), clock.now())
        return doneAt(urls.diaryFeeds, 'The address is made')
      },
    }),

    route('/diary/:token/diary.ics', {
      may: 'everyone',
      example: async (given) => {
        const feed = await someFeed(given)
        return { token: feed ? feedToken(house, feed) : 'none' }
      },
      get: async ({ params }) => {
        const feed = await feedAt(db, house.secret, params.token)
        const person = feed && (await personWhoMay(db, clock, feed.person))
        // Whoever left or may no longer see the diary reads nothing of it.
        if (!feed || !person || !may(person, 'engagement:see')) throw new NotFound('diary feed')
        const today = clock.today()
        const entries = await diaryOf(db, feed.whose, person.id, {
          from: today.subtract({ days: BACK_DAYS }),
          to: today.add({ months: AHEAD_MONTHS }),
          cancelled: true,
          own: false,
        })
        const open = await places(db, { on: today })
        const text = calendarText(
          `${WHOSE[feed.whose]} diary, ${(await officeCard(db)).name}`,
          new URL(origin).host,
          entries.map(({ event, known }) => ({
            event,
            shown: known
              ? { title: event.title, text: '', where: whereText(event, open), href: origin + urls.staffEvent(event.id) }
              : { title: 'Not free', text: '', where: '' },
          })),
        )
        return data('text/calendar; charset=utf-8', text)
      },
    }),
  ]
}
