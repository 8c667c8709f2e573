import { PUBLIC } from '#platform/access'
import { inTransaction } from '#platform/db'
import { govukButton, govukNotificationBanner } from '#platform/govuk'
import type { House } from '#platform/module'
import { data, NotFound, page, PostForm, Reading, type Route, route, submitOnce, type Visit, wordsIn as shellWords } from '#platform/web'
import { findContact } from '../people/queries.js'
import { withdraw } from '../people/withdraw.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { leavePurposeUrl, leavingOf, preferencesUrl } from './token.js'

/** The page behind a link that ends one purpose alone, such as press releases. GET asks, POST ends it. */
export function leavePurposeRoute(house: House): Route {
  const { db, clock, secret } = house
  const found = async ({ params, language }: Visit<{ token: string }>) => {
    const leaving = leavingOf(secret, params.token)
    const contact = leaving && (await findContact(db, { id: leaving.contact }))
    if (!leaving || !contact) throw new NotFound(wordsIn(language).gone)
    return { ...leaving, contact }
  }
  return route('/contact-preferences/leaving/:token', {
    may: 'everyone',
    example: async (given) => {
      const row = await own(given)
        .selectFrom('contacts.contact')
        .select('id')
        .where('erased_at', 'is', null)
        .where('closed', '=', false)
        .orderBy('id')
        .executeTakeFirst()
      return {
        token:
          leavePurposeUrl({ origin: '', secret }, row?.id ?? 0, 'press')
            .split('/')
            .at(-1) ?? '',
      }
    },
    get: async (visit) => {
      const { contact, purpose } = await found(visit)
      const { language, query } = visit
      const words = wordsIn(language)
      const left = query['left'] !== undefined
      return page({
        title: words.leavePurpose,
        personal: true,
        body: (
          <Reading>
            {left && govukNotificationBanner({ type: 'success', titleText: shellWords(language).done, text: words.leftPurpose })}
            <h1 class="govuk-heading-l">{words.leavePurpose}</h1>
            {!left && (
              <>
                <p class="govuk-body">{words.intro(contact.email || contact.phone || contact.address)}</p>
                <p class="govuk-body">“{words.purposes[purpose]}”</p>
                <PostForm>{govukButton({ text: words.stopPurpose, preventDoubleClick: true })}</PostForm>
              </>
            )}
            <p class="govuk-body">
              <a class="govuk-link" href={preferencesUrl({ origin: '', secret }, contact.id, language)}>
                {words.title}
              </a>
            </p>
          </Reading>
        ),
      })
    },
    post: async (visit) => {
      const { contact, purpose } = await found(visit)
      if (visit.body['List-Unsubscribe'] === 'One-Click') {
        await inTransaction(db, (tx) => withdraw(tx, contact.id, purpose, 'web', PUBLIC, clock.now()))
        return data('text/plain; charset=utf-8', wordsIn(visit.language).oneClick)
      }
      return submitOnce(db, clock, visit, async (tx) => {
        await withdraw(tx, contact.id, purpose, 'web', PUBLIC, clock.now())
        return `${urls.leavePurpose(visit.params.token)}?left`
      })
    },
  })
}
