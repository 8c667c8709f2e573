import { govukButton, govukPanel } from '#platform/govuk'
import { TextField } from '#platform/forms'
import type { House } from '#platform/module'
import {
  blankForm,
  dayInWords,
  floodGate,
  type Form,
  FormErrors,
  formIn,
  invalid,
  type Language,
  LinkList,
  NotFound,
  page,
  type PageContent,
  PostForm,
  Reading,
  type Route,
  route,
  sign,
  submitOnce,
  typed,
  type Visit,
} from '#platform/web'
import { asEmail } from '#modules/contacts'
import { namedEvent } from '#modules/engagement'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { ChoiceFields, type Offer, offerOf, readChoices, tickedForNothing } from './choice-fields.js'
import { askToConfirm, choicesInWords, confirmSignUp, type SignUp, waitingSignUp } from './sign-up.js'
import { choicesToken, signUpOf } from './tokens.js'

function SignUpPage(given: Form, offer: Offer, language: Language): PageContent {
  const words = wordsIn(language).subscribe
  const form = formIn(language, given)
  return {
    title: words.title,
    body: (
      <Reading>
        <FormErrors form={form} />
        <h1 class="govuk-heading-l">{words.title}</h1>
        <p class="govuk-body">{words.intro}</p>
        <PostForm>
          <ChoiceFields form={form} offer={offer} language={language} />
          <TextField form={form} name="email" label={words.email} type="email" autocomplete="email" />
          <p class="govuk-body">
            {words.keep}
            {words.counted}
            <a class="govuk-link" href="/privacy-notice">
              {words.privacy}
            </a>
          </p>
          {typed(form, 'event') !== '' && <input type="hidden" name="event" value={typed(form, 'event')} />}
          {govukButton({ text: words.button, preventDoubleClick: true })}
        </PostForm>
      </Reading>
    ),
  }
}

/** Signing up in public: choose, look into one's mail, confirm there. Nothing is sent to anybody who did not press the button on that page. */
export function subscribeRoutes(house: House): readonly Route[] {
  const { db, clock, secret } = house
  const gate = floodGate()
  const found = async ({ params, language }: Visit<{ token: string }>): Promise<SignUp | undefined> => {
    const id = signUpOf(secret, params.token)
    if (id === undefined) throw new NotFound(wordsIn(language).confirm.gone)
    return await waitingSignUp(db, id, clock.now())
  }

  return [
    route(urls.subscribe, {
      may: 'everyone',
      get: async ({ query, language }) => {
        const offer = await offerOf(house)
        const chosen = offer.newsletters.find(({ slug }) => slug === query['newsletter'])
        const event = await namedEvent(db, query['event'])
        const start = { ...(chosen && { newsletters: [chosen.slug], frequency: 'never' }), ...(event && { event: String(event.id) }) }
        return page(SignUpPage(blankForm(start), offer, language))
      },
      post: async (visit) => {
        const { language, body } = visit
        const words = wordsIn(language).subscribe
        const offer = await offerOf(house)
        const choices = readChoices(body, offer)
        const email = asEmail(String([body['email'] ?? ''].flat()[0]).slice(0, 254))
        const nothing = choices.newsletters.length === 0 && !choices.alerts
        const errors = {
          ...(nothing && { [offer.newsletters.length > 0 ? 'newsletters' : 'frequency']: words.nothing }),
          ...(!nothing && tickedForNothing(body, choices) && { frequency: words.topicsWithout }),
          ...(!email && { email: words.emailWrong }),
        }
        if (!email || Object.keys(errors).length > 0) return invalid(SignUpPage({ values: body, errors }, offer, language))
        if (gate(visit.ip, clock.now().epochMilliseconds) === 'hold')
          return invalid(SignUpPage({ values: body, errors: { email: words.flood } }, offer, language))
        return submitOnce(db, clock, visit, async (tx) => {
          const event = (await namedEvent(tx, body['event']))?.id ?? null
          await askToConfirm(tx, house, { email, choices, language, event })
          return urls.checkYourEmail
        })
      },
    }),

    route(urls.checkYourEmail, {
      may: 'everyone',
      get: ({ language }) => {
        const words = wordsIn(language).check
        return page({
          title: words.title,
          body: (
            <Reading>
              <h1 class="govuk-heading-l">{words.title}</h1>
              <p class="govuk-body">{words.text}</p>
              <p class="govuk-body">{words.nothingYet}</p>
              <p class="govuk-body">{words.missing}</p>
              <LinkList links={[{ text: words.again, href: urls.subscribe }]} />
            </Reading>
          ),
        })
      },
    }),

    route('/subscribe/confirm/:token', {
      may: 'everyone',
      example: async (given) => {
        const row = await own(given).selectFrom('newsletters.sign_up').select('id').orderBy('id').executeTakeFirst()
        return { token: sign(secret, 'newsletters.confirm', String(row?.id ?? 0)) }
      },
      get: async (visit) => {
        const waiting = await found(visit)
        const words = wordsIn(visit.language).confirm
        // A link of ours that was used or is too old: most often somebody who pressed twice.
        if (!waiting) return page(UsedPage(visit.language), { status: 404 })
        return page({
          title: words.title,
          personal: true,
          body: (
            <Reading>
              <h1 class="govuk-heading-l">{words.title}</h1>
              <p class="govuk-body">{words.text(waiting.email)}</p>
              <ul class="govuk-list govuk-list--bullet">
                {(await choicesInWords(db, house, waiting.choices, visit.language)).map((line) => (
                  <li>{line}</li>
                ))}
              </ul>
              <PostForm>{govukButton({ text: words.button, preventDoubleClick: true })}</PostForm>
            </Reading>
          ),
        })
      },
      post: async (visit) => {
        // The same button pressed twice leads to the same page: `submitOnce` knows it before the sign-up is looked for.
        return submitOnce(db, clock, visit, async (tx) => {
          const id = signUpOf(secret, visit.params.token)
          const waiting = id === undefined ? undefined : await waitingSignUp(tx, id, clock.now())
          if (!waiting) throw new NotFound(wordsIn(visit.language).confirm.gone)
          const evidence = `Asked for on ${dayInWords(waiting.askedAt.toZonedDateTimeISO('Europe/London').toPlainDate())} and confirmed by the link in a mail to this address`
          const contact = await confirmSignUp(tx, house, waiting, evidence)
          return `${urls.choices(choicesToken(secret, contact))}?new`
        })
      },
    }),
  ]
}

function UsedPage(language: Language): PageContent {
  const words = wordsIn(language).confirm
  return {
    title: words.goneTitle,
    personal: true,
    body: (
      <Reading>
        <h1 class="govuk-heading-l">{words.goneTitle}</h1>
        <p class="govuk-body">{words.gone}</p>
        <LinkList links={[{ text: wordsIn(language).subscribe.title, href: urls.subscribe }]} />
      </Reading>
    ),
  }
}

/** What stands above somebody's choices right after they signed up. */
export function SignedUp({ language }: { language: Language }) {
  const words = wordsIn(language).confirm
  return govukPanel({ titleText: words.doneTitle, text: words.done })
}
