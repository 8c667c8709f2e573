import { TextField, TickField } from '#platform/forms'
import { govukButton, govukInsetText } from '#platform/govuk'
import type { House } from '#platform/module'
import {
  blankForm,
  dayInWords,
  doneAt,
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
  submitOnce,
} from '#platform/web'
import { Written } from '#platform/written'
import { asEmail, handIn } from '#modules/contacts'
import { briefingAt, someBriefing } from '../support/briefings.js'
import { urls } from '../urls.js'
import { type Words, wordsIn } from '../words/index.js'
import { ownRoute } from './own-route.js'
import { sentForm, textOf } from './read.js'

const MOST = { name: 120, metAt: 120 } as const

function contactPage(form: Form, words: Words['contact']): PageContent {
  return {
    title: words.title,
    back: urls.own,
    body: (
      <Reading>
        <FormErrors form={form} />
        <h1 class="govuk-heading-l">{words.title}</h1>
        <p class="govuk-body">{words.body}</p>
        {govukInsetText({ text: words.wording })}
        <PostForm>
          <TextField form={form} name="name" label={words.name} autocomplete="off" />
          <TextField form={form} name="email" label={words.email} type="email" autocomplete="off" />
          <TextField form={form} name="metAt" label={words.where} />
          <TickField form={form} name="agreed" label={words.yes} choices={[{ value: 'yes', text: words.yes }]} />
          {govukButton({ text: words.send, preventDoubleClick: true })}
        </PostForm>
      </Reading>
    ),
  }
}

/** An ambassador passes on somebody who said yes, and reads what the office shares. */
export function contactRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const show = (form: Form, language: Language) => contactPage(form, wordsIn(language).contact)
  return [
    ownRoute(house, urls.contact, {
      get: async ({ language }) => page(show(formIn(language, blankForm()), language)),
      post: async (visit, me) => {
        const { body, language } = visit
        const words = wordsIn(language).contact
        const long = wordsIn(language).raising.tooLong
        const [name, metAt, email] = [textOf(body, 'name'), textOf(body, 'metAt'), asEmail(textOf(body, 'email').slice(0, 300))]
        const errors = {
          ...(name === '' ? { name: words.nameMissing } : name.length > MOST.name ? { name: long(MOST.name) } : {}),
          ...(!email && { email: words.emailMissing }),
          ...(metAt === '' ? { metAt: words.whereMissing } : metAt.length > MOST.metAt ? { metAt: long(MOST.metAt) } : {}),
          ...(textOf(body, 'agreed') !== 'yes' && { agreed: words.yesMissing }),
        }
        if (Object.keys(errors).length > 0 || !email) return invalid(show(sentForm(body, errors, language), language))
        return submitOnce(db, clock, visit, async (tx) => {
          await handIn(
            tx,
            {
              kind: 'person',
              name,
              email,
              phone: '',
              organisation: '',
              place: me.place,
              purpose: 'newsletter',
              wording: words.wording,
              evidence: `Said yes to a Community Ambassador on ${dayInWords(clock.today())}`,
              how: 'in-person',
              metAt,
              note: '',
              handedBy: `person:${me.person ?? 0}`,
            },
            clock.now(),
          )
          return doneAt(urls.own, words.done)
        })
      },
    }),

    ownRoute(house, '/ambassador/briefings/:id', {
      example: someBriefing,
      get: async ({ params, language }) => {
        const one = await briefingAt(db, params.id)
        if (one.sharedAt === null || one.ended) throw new NotFound(`briefing ${params.id}`)
        const lang = language === 'en' ? undefined : ('en' as const)
        return page({
          title: one.title,
          back: urls.own,
          body: (
            <Reading>
              <h1 class="govuk-heading-l" lang={lang}>
                {one.title}
              </h1>
              <Written text={one.body} origin={house.origin} lang={lang} />
            </Reading>
          ),
        })
      },
    }),
  ]
}
