import { AreaField, RadioField, TextField } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { House } from '#platform/module'
import {
  blankForm,
  doneAt,
  type Form,
  FormErrors,
  formIn,
  invalid,
  type Language,
  page,
  type PageContent,
  PostForm,
  Reading,
  type Route,
  submitOnce,
} from '#platform/web'
import { issueRef, raiseIssue } from '#modules/accountability'
import { raise, screen } from '#modules/triage'
import { ambassadorRef } from '../people/ambassador.js'
import { urls } from '../urls.js'
import { type Words, wordsIn } from '../words/index.js'
import { ownRoute } from './own-route.js'
import { sentForm, textOf } from './read.js'

const MOST = { title: 200, what: 4000 } as const

function raisePage(form: Form, words: Words['raising'], danger: string): PageContent {
  const choices = [
    { value: 'yes', text: words.yes },
    { value: 'no', text: words.no },
  ]
  return {
    title: words.title,
    back: urls.own,
    body: (
      <Reading>
        <FormErrors form={form} />
        <h1 class="govuk-heading-l">{words.title}</h1>
        <p class="govuk-body">{danger}</p>
        <PostForm>
          <TextField form={form} name="title" label={words.what} hint={words.whatHint} />
          <AreaField form={form} name="what" label={words.more} hint={words.moreHint} rows={6} />
          <RadioField form={form} name="restricted" label={words.restricted} hint={words.restrictedHint} choices={choices} />
          <RadioField form={form} name="public" label={words.public} hint={words.publicHint} choices={choices} />
          {govukButton({ text: words.send, preventDoubleClick: true })}
        </PostForm>
      </Reading>
    ),
  }
}

/** An ambassador raises something at any time; it goes into the one register of issues for the Chief Constable. */
export function raiseRoute(house: House): Route {
  const { db, clock } = house
  const show = (form: Form, language: Language) => raisePage(form, wordsIn(language).raising, wordsIn(language).home.danger)
  return ownRoute(house, urls.raise, {
    get: async ({ language }) => page(show(formIn(language, blankForm()), language)),
    post: async (visit, me) => {
      const { body, language } = visit
      const words = wordsIn(language).raising
      const [title, what] = [textOf(body, 'title'), textOf(body, 'what', true)]
      const [restricted, open] = [textOf(body, 'restricted'), textOf(body, 'public')]
      const said = (text: string) => text === 'yes' || text === 'no'
      const errors = {
        ...(title === '' ? { title: words.whatMissing } : title.length > MOST.title ? { title: words.tooLong(MOST.title) } : {}),
        ...(what === '' ? { what: words.moreMissing } : what.length > MOST.what ? { what: words.tooLong(MOST.what) } : {}),
        ...(!said(restricted) && { restricted: words.restrictedMissing }),
        ...(!said(open) && { public: words.publicMissing }),
      }
      if (Object.keys(errors).length > 0) return invalid(show(sentForm(body, errors, language), language))
      return submitOnce(db, clock, visit, async (tx) => {
        const concerns = screen(`${title}\n${what}`)
        const issue = await raiseIssue(
          tx,
          clock,
          {
            source: 'ambassador',
            place: me.place,
            title,
            what,
            raisedOn: clock.today(),
            raiser: '',
            raiserEmail: '',
            mayPublish: open === 'yes',
            // What somebody young raises, and what may not wait, is for those alone who may open what is restricted.
            restricted: restricted === 'yes' || me.kind === 'young' || concerns.length > 0,
          },
          `person:${me.person ?? 0}`,
          { ...ambassadorRef(me.id), href: urls.ambassador(me.id) },
        )
        if (concerns.length > 0) await raise(tx, { contribution: issueRef(issue), field: 'what', concerns, at: clock.now() })
        return doneAt(urls.own, words.done)
      })
    },
  })
}
