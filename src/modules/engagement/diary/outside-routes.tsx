import { z } from 'zod'
import { formRoute, required, TextField } from '#platform/forms'
import { govukInsetText } from '#platform/govuk'
import type { House } from '#platform/module'
import { doneAt, momentInWords, type Route } from '#platform/web'
import { urls } from '../urls.js'
import { calendarAddress, followOutside, leaveOutside, type OutsideCalendar, outsideOf } from './outside.js'

/** Everybody who sees the diary can have a calendar of theirs read into it. */
export function outsideRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    formRoute(house, urls.outside, {
      may: 'engagement:see',
      title: 'Your own calendar in the diary',
      back: urls.diary,
      schema: z.object({
        address: required(1000, 'Enter the address of your calendar')
          .transform(calendarAddress)
          .refine((text) => {
            const url = URL.parse(text)
            return url?.protocol === 'https:' && url.username === ''
          }, 'Enter an address that begins with https:// or webcal://'),
      }),
      fields: async (form, { person }) => {
        const now = await outsideOf(db, person?.id ?? 0)
        return (
          <>
            <p class="govuk-body">
              In Outlook, publish your calendar with “Can view when I’m busy” and copy the ICS link. It is read four times an hour. Only the
              times at which you are not free are kept; colleagues see that you are not free and nothing else.
            </p>
            {now && (
              <>
                {govukInsetText({ text: stateOf(now) })}
                <p class="govuk-body">
                  <a class="govuk-link" href={urls.outsideRemoval}>
                    Do not read it any more
                  </a>
                </p>
              </>
            )}
            <TextField
              form={form}
              name="address"
              label={now ? 'Another address, in place of it' : 'Address of your calendar'}
              hint="It is secret: whoever has it reads your calendar. It is not shown again"
              type="url"
            />
          </>
        )
      },
      button: 'Read it',
      save: async (tx, { address }, { person }) => {
        await followOutside(tx, { id: person?.id ?? 0 }, address, clock.now())
        return doneAt(urls.diary, 'Your calendar is read within a quarter of an hour')
      },
    }),

    formRoute(house, urls.outsideRemoval, {
      may: 'engagement:see',
      title: 'Do not read your calendar any more',
      back: urls.outside,
      schema: z.object({}),
      fields: () => <p class="govuk-body">What was read of it leaves the diary at once.</p>,
      button: 'Do not read it',
      save: async (tx, _data, { person }) => {
        await leaveOutside(tx, { id: person?.id ?? 0 })
        return doneAt(urls.diary, 'Your calendar is not read any more')
      },
    }),
  ]
}

/** How reading a calendar goes, in a sentence. Of its address only the website is said. */
export function stateOf({ address, readAt, failedSince, trouble }: OutsideCalendar): string {
  const host = URL.parse(address)?.hostname ?? 'another website'
  const last = readAt ? `It was read last on ${momentInWords(readAt)}` : 'It was not read yet'
  return failedSince
    ? `Your calendar at ${host} cannot be read since ${momentInWords(failedSince)}: ${trouble}. ${last}${readAt ? ', and what was read then stays in the diary' : ''}.`
    : `Your calendar at ${host}: ${readAt ? `read last on ${momentInWords(readAt)}` : 'not read yet'}.`
}
