import { AreaField, RadioField, TextField } from '#platform/forms'
import { govukButton, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import { type Body, type Form, FormErrors, type Language, type PageContent, PostForm, Reading } from '#platform/web'
import { FileList } from '../publications/file-list.js'
import type { PublicationFile } from '../publications/files.js'
import type { Publication } from '../publications/publication.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { FORMATS } from './format.js'
import type { Answered } from './question.js'

/** What the pages of the form know. */
export interface Asking {
  readonly one: Publication
  readonly language: Language
  /** By when somebody gets it who asks today, in words. */
  readonly by: string
  readonly phone: string
  /** What is there already in other formats. */
  readonly there: readonly PublicationFile[]
}

const About = ({ one, language }: Asking): Html => (
  <span class="govuk-caption-l" lang={one.language === language ? undefined : one.language}>
    {one.title}
  </span>
)

/** The page that asks in which format, and how we reach whoever asks. */
export function questionPage(asking: Asking, form: Form): PageContent {
  const { one, language, by, phone, there } = asking
  const words = wordsIn(language).formats
  return {
    title: words.title,
    back: urls.publication(one.slug),
    body: (
      <Reading>
        <FormErrors form={form} />
        <About {...asking} />
        <h1 class="govuk-heading-l">{words.title}</h1>
        {there.length > 0 && (
          <>
            <h2 class="govuk-heading-m">{words.there}</h2>
            <FileList slug={one.slug} files={there} language={language} lang={one.language === language ? undefined : one.language} />
            <h2 class="govuk-heading-m">{words.notThere}</h2>
          </>
        )}
        <p class="govuk-body">{words.intro(by)}</p>
        <PostForm>
          <RadioField
            form={form}
            name="format"
            label={words.format}
            choices={FORMATS.map((value) => ({
              value,
              text: words.formats[value],
              ...(words.formatHints[value] && { hint: words.formatHints[value] }),
            }))}
          />
          <AreaField form={form} name="details" label={words.details} hint={words.detailsHint} rows={3} />
          <RadioField
            form={form}
            name="how"
            label={words.how}
            choices={[
              { value: 'email', text: words.byEmail },
              { value: 'post', text: words.byPost },
            ]}
          />
          <TextField form={form} name="email" label={words.email} type="email" autocomplete="email" />
          <TextField form={form} name="name" label={words.name} autocomplete="name" />
          <AreaField form={form} name="address" label={words.address} rows={4} autocomplete="street-address" />
          <p class="govuk-body">
            {words.keep}
            <a class="govuk-link" href="/privacy-notice">
              {words.privacy}
            </a>
          </p>
          {govukButton({ text: words.continue })}
          {phone && <p class="govuk-body">{words.byPhone(phone)}</p>}
        </PostForm>
      </Reading>
    ),
  }
}

const FIELDS = ['format', 'details', 'how', 'email', 'name', 'address'] as const

/** What was asked for, to look at once more before it is sent. Nothing is kept yet. */
export function checkPage(asking: Asking, { format, details, how, email, name, address }: Answered, body: Body): PageContent {
  const { one, language } = asking
  const words = wordsIn(language).formats
  const row = (key: string, value: string | Html) => ({
    key: { text: key },
    value: typeof value === 'string' ? { text: value } : { html: value },
  })
  return {
    title: words.checkTitle,
    personal: true,
    body: (
      <Reading>
        <h1 class="govuk-heading-l">{words.checkTitle}</h1>
        {govukSummaryList({
          rows: [
            row(words.document, <span lang={one.language === language ? undefined : one.language}>{one.title}</span>),
            row(words.format, words.formats[format]),
            ...(details ? [row(words.details, <span class="written">{details}</span>)] : []),
            ...(how === 'email' ? [row(words.byEmail, email)] : [row(words.byPost, <span class="written">{`${name}\n${address}`}</span>)]),
          ],
        })}
        <PostForm>
          {FIELDS.map((field) => (
            <input type="hidden" name={field} value={String([body[field] ?? ''].flat()[0] ?? '')} />
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
