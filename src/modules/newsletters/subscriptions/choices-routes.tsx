import { PUBLIC } from '#platform/access'
import { inTransaction } from '#platform/db'
import { govukButton, govukNotificationBanner } from '#platform/govuk'
import type { House } from '#platform/module'
import {
  blankForm,
  data,
  type Form,
  FormErrors,
  formIn,
  invalid,
  type Language,
  NotFound,
  page,
  type PageContent,
  PostForm,
  Reading,
  type Route,
  route,
  sign,
  submitOnce,
  type Visit,
  wordsIn as shellWords,
} from '#platform/web'
import { type Contact, findContact, idsOf, preferencesUrl, withdraw } from '#modules/contacts'
import { newsletterIn } from '../newsletters/newsletter.js'
import { allNewsletters } from '../newsletters/queries.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { ChoiceFields, choiceValues, type Offer, offerOf, readChoices, tickedForNothing } from './choice-fields.js'
import { choicesOf } from './choices.js'
import { choose, leaveNewsletter, stillGets } from './choose.js'
import { SignedUp } from './subscribe-routes.js'
import { choicesToken, chooserOf, leavingOf } from './tokens.js'

/** What somebody gets, changed or left from any mail without signing in. GET shows, POST changes: programs that open every link change nothing. */
export function choicesRoutes(house: House): readonly Route[] {
  const { db, clock, secret } = house
  const contactBy = async (id: number | undefined, language: Language): Promise<Contact> => {
    const contact = id === undefined ? undefined : await findContact(db, { id })
    if (!contact) throw new NotFound(wordsIn(language).choices.gone)
    return contact
  }
  const leaving = async ({ params, language }: Visit<{ token: string }>) => {
    const found = leavingOf(secret, params.token)
    const contact = await contactBy(found?.contact, language)
    const newsletter = (await allNewsletters(db)).find(({ id }) => id === found?.what)
    const name = newsletter ? newsletterIn(language, newsletter).name : wordsIn(language).leave.alerts
    return { contact, what: found?.what ?? 'alerts', name }
  }
  const leave = async ({ contact, what }: Awaited<ReturnType<typeof leaving>>, tx: Parameters<typeof withdraw>[0]) =>
    what === 'alerts'
      ? await withdraw(tx, contact.id, 'alerts', 'web', PUBLIC, clock.now())
      : await leaveNewsletter(tx, contact.id, what, clock.now())
  const someContact = async (given: typeof db): Promise<number> => {
    const row = await own(given)
      .selectFrom('newsletters.subscription')
      .select('contact')
      .where('contact', 'is not', null)
      .orderBy('id')
      .executeTakeFirst()
    return row?.contact ?? 0
  }

  return [
    route('/subscribe/choices/:token', {
      may: 'everyone',
      example: async (given) => ({ token: choicesToken(secret, await someContact(given)) }),
      get: async (visit) => {
        const contact = await contactBy(chooserOf(secret, visit.params.token), visit.language)
        const offer = await offerOf(house)
        const now = await choicesOf(db, await idsOf(db, contact.id))
        return page(choicesPage(visit, contact, offer, blankForm(choiceValues(now, offer))))
      },
      post: async (visit) => {
        const { language, body } = visit
        const contact = await contactBy(chooserOf(secret, visit.params.token), language)
        const offer = await offerOf(house)
        const here = urls.choices(visit.params.token)
        const words = wordsIn(language).choices
        if (body['leave'] === undefined && body['frequency'] === undefined)
          return invalid(choicesPage(visit, contact, offer, { values: body, errors: { frequency: words.frequencyMissing } }))
        // Whoever gets alerts and chooses “Not at all” leaves them; what was ticked for them is no mistake then.
        const hadAlerts = (await choicesOf(db, await idsOf(db, contact.id))).alerts !== null
        if (body['leave'] === undefined && !hadAlerts && tickedForNothing(body, readChoices(body, offer)))
          return invalid(
            choicesPage(visit, contact, offer, { values: body, errors: { frequency: wordsIn(language).subscribe.topicsWithout } }),
          )
        return submitOnce(db, clock, visit, async (tx) => {
          const at = clock.now()
          if (body['leave'] === 'everything') {
            await withdraw(tx, contact.id, 'everything', 'web', PUBLIC, at)
            return `${here}?leftEverything`
          }
          const wanted = body['leave'] === 'news' ? { newsletters: [], alerts: null } : readChoices(body, offer)
          const { wording } = wordsIn(language)
          const wordings = { newsletter: wording.newsletter, alerts: wanted.alerts ? wording.alerts(wanted.alerts.frequency) : '' }
          const evidence = 'Chosen on the page that only the link in a mail to this address opens'
          await choose(tx, { email: contact.email, language, wordings, evidence }, wanted, at)
          return `${here}?${wanted.newsletters.length === 0 && !wanted.alerts ? 'leftNews' : 'saved'}`
        })
      },
    }),

    route('/subscribe/leave/:token', {
      may: 'everyone',
      example: async (given) => {
        const row = await own(given)
          .selectFrom('newsletters.subscription')
          .select(['contact', 'newsletter'])
          .where('contact', 'is not', null)
          .orderBy('id')
          .executeTakeFirst()
        return { token: sign(secret, 'newsletters.leave', `${row?.contact ?? 0}.${row?.newsletter ?? 0}`) }
      },
      get: async (visit) => {
        const { contact, what, name } = await leaving(visit)
        const ids = await idsOf(db, contact.id)
        const [now, gets] = await Promise.all([choicesOf(db, ids), stillGets(db, ids, what)])
        const others = now.newsletters.filter((one) => one !== what).length + (now.alerts && what !== 'alerts' ? 1 : 0)
        const words = wordsIn(visit.language).leave
        const left = visit.query['left'] !== undefined
        return page({
          title: gets ? words.title(name) : words.leftTitle(name),
          personal: true,
          body: (
            <Reading>
              {left && govukNotificationBanner({ type: 'success', titleText: shellWords(visit.language).done, text: words.left(name) })}
              <h1 class="govuk-heading-l">{gets ? words.title(name) : words.leftTitle(name)}</h1>
              {!gets && <p class="govuk-body">{others > 0 ? words.still : words.nothingElse}</p>}
              {gets && (
                <>
                  <p class="govuk-body">{words.text(name)}</p>
                  <PostForm>{govukButton({ text: words.button, preventDoubleClick: true })}</PostForm>
                </>
              )}
              <p class="govuk-body">
                <a class="govuk-link" href={urls.choices(choicesToken(secret, contact.id))}>
                  {words.other}
                </a>
              </p>
            </Reading>
          ),
        })
      },
      post: async (visit) => {
        const found = await leaving(visit)
        if (visit.body['List-Unsubscribe'] === 'One-Click') {
          await inTransaction(db, (tx) => leave(found, tx))
          return data('text/plain; charset=utf-8', wordsIn(visit.language).leave.oneClick)
        }
        return submitOnce(db, clock, visit, async (tx) => {
          await leave(found, tx)
          return `${urls.leave(visit.params.token)}?left`
        })
      },
    }),
  ]

  function choicesPage({ language, query }: Visit, contact: Contact, offer: Offer, given: Form): PageContent {
    const words = wordsIn(language).choices
    const form = formIn(language, given)
    const said = (['saved', 'leftNews', 'leftEverything'] as const).find((one) => query[one] !== undefined)
    return {
      title: words.title,
      personal: true,
      body: (
        <Reading>
          <FormErrors form={form} />
          {said && govukNotificationBanner({ type: 'success', titleText: shellWords(language).done, text: words[said] })}
          {query['new'] !== undefined && <SignedUp language={language} />}
          <h1 class="govuk-heading-l">{words.title}</h1>
          <p class="govuk-body">{words.intro(contact.email)}</p>
          <PostForm>
            <ChoiceFields form={form} offer={offer} language={language} />
            {govukButton({ text: words.save, preventDoubleClick: true })}
            <h2 class="govuk-heading-m">{words.leaveTitle}</h2>
            <p class="govuk-body">{words.leaveNewsHint}</p>
            {govukButton({ text: words.leaveNews, name: 'leave', value: 'news', classes: 'govuk-button--secondary' })}
            <p class="govuk-body">{words.leaveEverythingHint}</p>
            {govukButton({ text: words.leaveEverything, name: 'leave', value: 'everything', classes: 'govuk-button--secondary' })}
          </PostForm>
          <p class="govuk-body">
            <a class="govuk-link" href={preferencesUrl({ origin: '', secret }, contact.id, language)}>
              {words.everything}
            </a>
          </p>
        </Reading>
      ),
    }
  }
}
