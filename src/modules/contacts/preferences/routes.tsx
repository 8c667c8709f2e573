import { PUBLIC } from '#platform/access'
import { inTransaction } from '#platform/db'
import { govukButton, govukCheckboxes, govukNotificationBanner } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import {
  data,
  dayInWords,
  type Language,
  NotFound,
  page,
  PostForm,
  Reading,
  route,
  type Route,
  submitOnce,
  type Visit,
  wordsIn as shellWords,
} from '#platform/web'
import { LONDON } from '#platform/clock'
import { type Agreement, type Contact, PURPOSE_LIST } from '../people/contact.js'
import { agreementsOf, findContact } from '../people/queries.js'
import { withdraw } from '../people/withdraw.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { contactOf, preferencesUrl } from './token.js'

function PreferencesPage({
  contact,
  agreements,
  done,
  finer,
  language,
}: {
  contact: Contact
  agreements: readonly Agreement[]
  done: string | undefined
  finer: readonly { readonly text: string; readonly href: string }[]
  language: Language
}): Html {
  const words = wordsIn(language)
  const now = PURPOSE_LIST.flatMap((purpose) => agreements.find((one) => one.purpose === purpose && one.endedAt === null) ?? [])
  return (
    <Reading>
      {done && govukNotificationBanner({ type: 'success', titleText: shellWords(language).done, text: done })}
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body">{words.intro(contact.email || contact.phone || contact.address)}</p>
      {now.length === 0 ? (
        <p class="govuk-body">{words.none}</p>
      ) : (
        <PostForm>
          {govukCheckboxes({
            name: 'keep',
            idPrefix: 'keep',
            fieldset: { legend: { text: words.keepTicked, classes: 'govuk-fieldset__legend--m' } },
            values: now.map((one) => one.purpose),
            items: now.map((one) => ({
              value: one.purpose,
              text: words.purposes[one.purpose],
              hint: {
                text: (one.basis === 'consent' ? words.agreed : words.duty)(
                  one.wording,
                  dayInWords(one.agreedAt.toZonedDateTimeISO(LONDON).toPlainDate(), language),
                ),
              },
            })),
          })}
          <div class="govuk-button-group">
            {govukButton({ text: words.save })}
            {govukButton({ text: words.leave, name: 'leave', value: 'everything', classes: 'govuk-button--secondary' })}
          </div>
        </PostForm>
      )}
      {finer.map(({ text, href }) => (
        <p class="govuk-body">
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </p>
      ))}
    </Reading>
  )
}

/** The page behind the link at the foot of each mail: GET shows, POST changes. A mail program's one-click leave posts to the same address. */
export function preferenceRoutes(house: House): readonly Route[] {
  const { db, clock, secret } = house
  const find = async ({ params: { token }, language }: Visit<{ token: string }>): Promise<Contact> => {
    const id = contactOf(secret, token)
    const contact = id === undefined ? undefined : await findContact(db, { id })
    if (!contact) throw new NotFound(wordsIn(language).gone)
    return contact
  }
  const finerChoices = async (contact: number, language: Language) =>
    (await Promise.all(house.modules.map(async (module) => await module.finerChoices?.(house, contact, language)))).flatMap(
      (one) => one ?? [],
    )
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
        const contact = await find(visit)
        const words = wordsIn(visit.language)
        const done = visit.query['left'] !== undefined ? words.left : visit.query['saved'] !== undefined ? words.saved : undefined
        return page({
          title: words.title,
          body: (
            <PreferencesPage
              contact={contact}
              agreements={await agreementsOf(db, contact.id)}
              done={done}
              finer={contact.closed ? [] : await finerChoices(contact.id, visit.language)}
              language={visit.language}
            />
          ),
          personal: true,
        })
      },
      post: async (visit) => {
        const contact = await find(visit)
        if (visit.body['List-Unsubscribe'] !== 'One-Click') return change(visit, contact)
        await inTransaction(db, (tx) => withdraw(tx, contact.id, 'everything', 'web', PUBLIC, clock.now()))
        return data('text/plain; charset=utf-8', wordsIn(visit.language).oneClick)
      },
    }),
  ]
}
