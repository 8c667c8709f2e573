import { AreaField, ListField, RadioField, TextField } from '#platform/forms'
import { govukButton, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import { type Body, type Form, FormErrors, type Language, type PageContent, PostForm, Reading } from '#platform/web'
import type { Place } from '#modules/office'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { FIELDS } from './read-asked.js'
import { BODY_KINDS, type BodyKind, type RequestSheet } from './request.js'

/** What the pages of the form know. */
export interface Asking {
  readonly open: readonly Place[]
  readonly language: Language
  /** By when whoever asks today has a reply, in words. */
  readonly by: string
}

const placeName = (open: readonly Place[], code: string | null, language: Language): string => {
  const found = open.find((one) => one.code === code)
  return found ? (language === 'cy' ? found.welsh : found.name) : ''
}

/** The page that asks who asks, for what and when. */
export function questionPage({ open, language, by }: Asking, form: Form): PageContent {
  const words = wordsIn(language).invite
  return {
    title: words.title,
    back: urls.events,
    body: (
      <Reading>
        <FormErrors form={form} />
        <h1 class="govuk-heading-l">{words.title}</h1>
        <p class="govuk-body-l">{words.intro}</p>
        <p class="govuk-body">{words.replyBy(by)}</p>
        <p class="govuk-body">{words.parish}</p>
        <PostForm>
          <TextField form={form} name="body" label={words.body} autocomplete="organization" />
          <RadioField
            form={form}
            name="bodyKind"
            label={words.bodyKind}
            choices={(Object.keys(BODY_KINDS) as BodyKind[]).map((value) => ({ value, text: words.bodyKinds[value] }))}
          />
          <AreaField form={form} name="purpose" label={words.purpose} rows={4} />
          <TextField form={form} name="expected" label={words.expected} width="5" numeric />
          <AreaField form={form} name="days" label={words.days} hint={words.daysHint} rows={3} />
          <ListField
            form={form}
            name="place"
            label={words.place}
            none={words.placeNone}
            choices={open.map((one) => ({ value: one.code, text: language === 'cy' ? one.welsh : one.name }))}
          />
          <TextField form={form} name="venue" label={words.venue} />
          <RadioField
            form={form}
            name="who"
            label={words.who}
            choices={(['commissioner', 'deputy', 'either'] as const).map((value) => ({ value, text: words.whos[value] }))}
          />
          <TextField form={form} name="name" label={words.name} autocomplete="name" />
          <TextField form={form} name="email" label={words.email} type="email" autocomplete="email" />
          <TextField form={form} name="phone" label={words.phone} type="tel" autocomplete="tel" width="20" />
          <p class="govuk-body">
            {words.keep}
            <a class="govuk-link" href="/privacy-notice">
              {words.privacy}
            </a>
          </p>
          {govukButton({ text: words.continue })}
        </PostForm>
      </Reading>
    ),
  }
}

/** What was asked, row by row. */
export function askedRows(
  sheet: RequestSheet,
  open: readonly Place[],
  language: Language,
): { key: { text: string }; value: { html: Html } }[] {
  const words = wordsIn(language).invite
  const row = (key: string, text: string) =>
    text === '' ? [] : [{ key: { text: key }, value: { html: <span class="written">{text}</span> } }]
  return [
    ...row(words.body, sheet.body),
    ...row(words.bodyKind, words.bodyKinds[sheet.bodyKind]),
    ...row(words.purpose, sheet.purpose),
    ...row(words.expected, sheet.expected.toLocaleString('en-GB')),
    ...row(words.days, sheet.days),
    ...row(words.place, placeName(open, sheet.place, language)),
    ...row(words.venue, sheet.venue),
    ...row(words.who, words.whos[sheet.who]),
  ]
}

/** What was asked, to look at once more before it is sent. Nothing is kept yet. */
export function checkPage({ open, language }: Asking, sheet: RequestSheet, sent: Body): PageContent {
  const words = wordsIn(language).invite
  return {
    title: words.checkTitle,
    personal: true,
    body: (
      <Reading>
        <h1 class="govuk-heading-l">{words.checkTitle}</h1>
        {govukSummaryList({
          rows: [
            ...askedRows(sheet, open, language),
            {
              key: { text: words.contact },
              value: { html: <span class="written">{[sheet.name, sheet.email, sheet.phone].filter(Boolean).join('\n')}</span> },
            },
          ],
        })}
        <PostForm>
          {FIELDS.map((field) => (
            <input type="hidden" name={field} value={String([sent[field] ?? ''].flat()[0] ?? '')} />
          ))}
          <div class="govuk-button-group">
            {govukButton({ text: words.send, name: '_step', value: 'send', preventDoubleClick: true })}
            {govukButton({ text: words.change, name: '_step', value: 'change', classes: 'govuk-button--secondary' })}
          </div>
        </PostForm>
      </Reading>
    ),
  }
}
