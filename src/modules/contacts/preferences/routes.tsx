import { PUBLIC } from '#platform/access'
import { inTransaction } from '#platform/db'
import { govukButton, govukCheckboxes, govukNotificationBanner } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { data, dayInWords, NotFound, page, PostForm, Reading, route, type Route, submitOnce, type Visit } from '#platform/web'
import { LONDON } from '#platform/clock'
import { type Agreement, type Contact, PURPOSE_LIST } from '../people/contact.js'
import { agreementsOf, findContact } from '../people/queries.js'
import { withdraw } from '../people/withdraw.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { en } from '../words/en.js'
import { contactOf, preferencesUrl } from './token.js'

function PreferencesPage({
  contact,
  agreements,
  done,
}: {
  contact: Contact
  agreements: readonly Agreement[]
  done: string | undefined
}): Html {
  const now = PURPOSE_LIST.flatMap((purpose) => agreements.find((one) => one.purpose === purpose && one.endedAt === null) ?? [])
  return (
    <Reading>
      {done && govukNotificationBanner({ type: 'success', text: done })}
      <h1 class="govuk-heading-l">{en.title}</h1>
      <p class="govuk-body">{en.intro(contact.email || contact.phone || contact.address)}</p>
      {now.length === 0 ? (
        <p class="govuk-body">{en.none}</p>
      ) : (
        <PostForm>
          {govukCheckboxes({
            name: 'keep',
            idPrefix: 'keep',
            fieldset: { legend: { text: en.keepTicked, classes: 'govuk-fieldset__legend--m' } },
            values: now.map((one) => one.purpose),
            items: now.map((one) => ({
              value: one.purpose,
              text: en.purposes[one.purpose],
              hint: { text: en.agreed(one.wording, dayInWords(one.agreedAt.toZonedDateTimeISO(LONDON).toPlainDate())) },
            })),
          })}
          <div class="govuk-button-group">
            {govukButton({ text: en.save })}
            {govukButton({ text: en.leave, name: 'leave', value: 'everything', classes: 'govuk-button--secondary' })}
          </div>
        </PostForm>
      )}
    </Reading>
  )
}

/** The page behind the link at the foot of each mail: GET shows, POST changes. A mail program's one-click leave posts to the same address. */
export function preferenceRoutes(house: House): readonly Route[] {
  const { db, clock, secret } = house
  const find = async (token: string): Promise<Contact> => {
    const id = contactOf(secret, token)
    const contact = id === undefined ? undefined : await findContact(db, { id })
    if (!contact) throw new NotFound(en.gone)
    return contact
  }
  const change = async (visit: Visit<{ token: string }>, contact: Contact) => {
    const keep = new Set([visit.body['keep'] ?? []].flat())
    const leaves = visit.body['leave'] !== undefined
    return submitOnce(db, clock, visit, async (tx) => {
      const now = (await agreementsOf(tx, contact.id)).filter((one) => one.endedAt === null)
      if (leaves) await withdraw(tx, contact.id, 'everything', 'web', PUBLIC, clock.now())
      else
        for (const { purpose } of now.filter((one) => !keep.has(one.purpose)))
          await withdraw(tx, contact.id, purpose, 'web', PUBLIC, clock.now())
      return `${urls.preferences(visit.params.token)}?${leaves || keep.size === 0 ? 'left' : 'saved'}`
    })
  }
  return [
    route('/contact-preferences/:token', {
      may: 'everyone',
      example: async (given) => {
        const row = await own(given)
          .selectFrom('contacts.contact')
          .select('id')
          .where('erased_at', 'is', null)
          .orderBy('id')
          .executeTakeFirst()
        return {
          token:
            preferencesUrl(house, row?.id ?? 0)
              .split('/')
              .at(-1) ?? '',
        }
      },
      get: async (visit) => {
        const contact = await find(visit.params.token)
        const done = visit.query['left'] !== undefined ? en.left : visit.query['saved'] !== undefined ? en.saved : undefined
        return page({
          title: en.title,
          body: <PreferencesPage contact={contact} agreements={await agreementsOf(db, contact.id)} done={done} />,
          personal: true,
        })
      },
      post: async (visit) => {
        const contact = await find(visit.params.token)
        if (visit.body['List-Unsubscribe'] !== 'One-Click') return change(visit, contact)
        await inTransaction(db, (tx) => withdraw(tx, contact.id, 'everything', 'web', PUBLIC, clock.now()))
        return data('text/plain; charset=utf-8', en.oneClick)
      },
    }),
  ]
}
