import { z } from 'zod'
import { TextField } from '#platform/forms'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { isMailAddress, queueMail } from '#platform/mail'
import {
  addressIn,
  blankForm,
  type Form,
  formIn,
  invalid,
  type Language,
  networksOf,
  page,
  type PageContent,
  readForm,
  type Route,
  route,
  seeOther,
  typed,
} from '#platform/web'
import { Send } from '../fields.js'
import { A, formPage, wordsPage } from '../form-page.js'
import { hashOf, issueToken, liveToken, useToken } from '../links/token.js'
import { plainEmail } from '../people/invite-person.js'
import { inIdentity, txInIdentity } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { safeBack } from './back.js'
import { MAILS, NETWORK, type SlowDown } from './slow-down.js'
import { completeSignIn } from './steps.js'

function askPage(language: Language, given: Form, back: string): PageContent {
  const words = wordsIn(language)
  const form = formIn(language, given)
  return formPage({
    title: words.signIn,
    form,
    before: <p class="govuk-body">{words.signInHelp}</p>,
    fields: (
      <>
        <input type="hidden" name="back" value={back} />
        <TextField form={form} name="email" label={words.email} type="email" autocomplete="email" />
        <Send words={words.sendLink} />
      </>
    ),
    after: (
      <p class="govuk-body">
        {words.staffInstead} <A href={urls.signIn()}>{words.staffSignIn}</A>
      </p>
    ),
  })
}

function deadPage(language: Language): PageContent {
  const words = wordsIn(language)
  return wordsPage(words.deadLink, [...words.deadSignIn, <A href={urls.mailedSignIn}>{words.askAgain}</A>], { personal: true })
}

/** Signing in by an e-mailed link, for people from outside the office: the same answer whether the address is known or not. */
export function mailedSignInRoutes(house: House, limits: SlowDown): Route[] {
  const db = inIdentity(house.db)

  const sendLink = (email: string, back: string, language: Language) =>
    inTransaction(house.db, async (platformTx) => {
      const tx = txInIdentity(platformTx)
      const words = wordsIn(language)
      const person = await tx
        .selectFrom('identity.person')
        .select(['id', 'kind'])
        .where('email', '=', email)
        .where('active', '=', true)
        .executeTakeFirst()
      if (!person) return
      const secret = person.kind === 'outsider' ? await issueToken(tx, house.clock, 'mailed-sign-in', person.id) : undefined
      const link =
        house.origin +
        (secret === undefined
          ? urls.signIn()
          : addressIn(language, urls.mailedLink(secret)) + (back === '/' ? '' : `?back=${encodeURIComponent(back)}`))
      await queueMail(tx, {
        key: `identity:mailed-sign-in:${secret === undefined ? `${person.id}:${house.clock.now()}` : hashOf(secret)}`,
        to: email,
        subject: words.mailSubject,
        text: secret === undefined ? words.staffMailText(link) : words.mailText(link),
        purpose: 'sign-in',
        language: secret === undefined ? 'en' : language,
        sensitive: true,
        urgent: true,
      })
    })

  return [
    route('/sign-in', {
      may: 'everyone',
      get: (visit) => page(askPage(visit.language, blankForm(), safeBack(visit.query['back'], '/'))),
      post: async (visit) => {
        const words = wordsIn(visit.language)
        const Ask = z.object({ email: z.string(words.emailMissing).trim().refine(isMailAddress, words.emailMissing) })
        const form = readForm(Ask, visit.body)
        const back = safeBack(typed(form, 'back'), '/')
        if (!form.data) return invalid(askPage(visit.language, form, back))
        const email = plainEmail(form.data.email)
        const [network] = networksOf(visit.ip)
        // Too many: the same answer, no mail. Nobody learns anything, and no mailbox is flooded.
        const wait = limits.attempt(
          [
            [`mail ${hashOf(email)}`, MAILS],
            [`mail network ${network}`, NETWORK],
          ],
          house.clock.now(),
        )
        if (wait === 0) await sendLink(email, back, visit.language)
        return page(wordsPage(words.onItsWay, words.onItsWayBody))
      },
    }),

    route('/sign-in/:token', {
      may: 'everyone',
      example: async () => ({ token: 'none' }),
      get: async (visit) => {
        const words = wordsIn(visit.language)
        if (!(await liveToken(db, house.clock, 'mailed-sign-in', visit.params.token))) return page(deadPage(visit.language))
        return page(
          formPage({
            title: words.pressToSignIn,
            form: blankForm(),
            personal: true,
            before: <p class="govuk-body">{words.pressToSignInBody}</p>,
            fields: (
              <>
                <input type="hidden" name="back" value={safeBack(visit.query['back'], '/')} />
                <Send words={words.pressToSignIn} />
              </>
            ),
          }),
        )
      },
      post: (visit) =>
        inTransaction(house.db, async (platformTx) => {
          const tx = txInIdentity(platformTx)
          const token = await useToken(tx, house.clock, 'mailed-sign-in', visit.params.token)
          const person = token?.person_id
            ? await tx
                .selectFrom('identity.person')
                .select('id')
                .where('id', '=', token.person_id)
                .where('kind', '=', 'outsider')
                .where('active', '=', true)
                .executeTakeFirst()
            : undefined
          if (!person) return page(deadPage(visit.language))
          const { back } = visit.body
          return seeOther(
            safeBack(typeof back === 'string' ? back : undefined, '/'),
            await completeSignIn(tx, house, person.id, visit, 'mailed-link'),
          )
        }),
    }),
  ]
}
