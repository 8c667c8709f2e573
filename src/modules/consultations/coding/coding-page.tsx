import { govukButton, govukDetails, govukInput, govukInsetText, govukSelect, govukTextarea } from '#platform/govuk'
import type { Html } from '#platform/html'
import { errorFor, type Form, FormErrors, LinkList, type PageContent, PostForm, ticked, typed } from '#platform/web'
import type { Theme } from '#modules/thread'
import type { Exercise } from '../exercises/exercise.js'
import type { Question } from '../questionnaires/question.js'
import { urls } from '../urls.js'
import { keyAt } from './keys.js'
import type { Note } from './notes.js'
import type { Standing, TextToCode } from './texts.js'
import { CodebookBeside, ThemeTicks } from './theme-ticks.js'
import { codingUrls } from './urls.js'

/** What the coding page shows. */
export interface Coding {
  readonly exercise: Exercise
  readonly asked: Question
  readonly text: TextToCode | undefined
  readonly standing: Standing
  readonly themes: readonly Theme[]
  readonly progress: { readonly read: number; readonly texts: number }
  readonly last: TextToCode | undefined
  readonly notes: readonly Note[]
  /** Notes that are open anywhere in the question. */
  readonly openNotes: number
  readonly staff: readonly { readonly id: number; readonly name: string }[]
  /** Themes a program thinks possible; only there when the office lets one help. */
  readonly possible?: readonly string[]
  /** How the queue is ordered, when not as the texts came. */
  readonly ordered?: string | undefined
  /** Where to go when nothing is left to read. */
  readonly onward: readonly { readonly href: string; readonly text: string }[]
}

/** Reading one text and saying which themes it raises: by key and Enter, or by ticking. */
export function codingPage(coding: Coding, form: Form, beside?: Html): PageContent {
  const { exercise, asked, text, progress, last, ordered } = coding
  return {
    title: `Code: ${asked.text}`,
    back: urls.results_(exercise.id),
    wide: true,
    body: (
      <>
        <FormErrors form={form} />
        {beside}
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">{asked.text}</h1>
        <p class="govuk-body">
          <strong>
            {progress.read} of {progress.texts} read.
          </strong>{' '}
          {ordered}
        </p>
        {text ? (
          <TextForm coding={coding} text={text} form={form} />
        ) : (
          govukInsetText({
            html: (
              <>
                <p class="govuk-body">All answers to this question have been read.</p>
                <LinkList links={coding.onward} look="spaced" />
              </>
            ),
          })
        )}
        <ul class="govuk-list coding__links">
          {last && last.responseId !== text?.responseId && (
            <Link href={codingUrls.one(exercise.id, asked.id, last.responseId)} text="Change the themes of the last one" />
          )}
          {text && <Link href={codingUrls.quote(exercise.id, asked.id, text.responseId)} text="Quote from this answer" />}
          <Link href={codingUrls.quotes(exercise.id)} text="Quotations" />
          <Link href={codingUrls.list(exercise.id, asked.id)} text="Read and code as a list" />
          <Link href={codingUrls.notes(exercise.id, asked.id)} text={`Notes to colleagues (${coding.openNotes})`} />
          <Link href={codingUrls.campaigns(exercise.id, asked.id)} text="Campaigns: answers that use the same words" />
          <Link href={codingUrls.words(exercise.id, asked.id)} text="Words people used" />
          <Link href={codingUrls.agreement(exercise.id, asked.id)} text="Second reading" />
          <Link href={`${urls.coding(exercise.id, asked.id)}/order`} text="In which order texts are read" />
          <Link href={codingUrls.themes(exercise.id)} text="Choose the themes of this exercise" />
        </ul>
      </>
    ),
  }
}

function Link({ href, text }: { href: string; text: string }): Html {
  return (
    <li>
      <a class="govuk-link" href={href}>
        {text}
      </a>
    </li>
  )
}

function TextForm({ coding, text, form }: { coding: Coding; text: TextToCode; form: Form }): Html {
  const { standing, themes, last } = coding
  const again = standing.version > 0
  return (
    <PostForm id="coding" class="coding">
      <input type="hidden" name="response" value={String(text.responseId)} />
      <input type="hidden" name="version" value={String(standing.version)} />
      <input type="hidden" name="shown" value={themes.map(({ code }) => code).join(' ')} />
      <div class="coding__text">
        <div id="text" tabindex={-1} role="group" aria-label="What this person wrote">
          {govukInsetText({ html: <div class="coding__said">{text.text}</div> })}
        </div>
        <p id="ticked" class="govuk-body coding__ticked" role="status"></p>
        <NotesOn notes={coding.notes} staff={coding.staff} />
        {govukInput({
          name: 'numbers',
          id: 'numbers',
          label: { text: 'Keys of the themes it raises', classes: 'govuk-label--m' },
          hint: {
            text: 'They stand beside the themes. Leave a space between them, like 2 5. Type 0 when it raises none. Enter saves and goes on.',
          },
          classes: 'govuk-input--width-10',
          autocomplete: 'off',
          attributes: { autofocus: true },
          errorMessage: errorFor(form, 'numbers'),
          value: typed(form, 'numbers'),
        })}
      </div>
      <div class="coding__themes">
        <ThemeTicks themes={themes} chosen={ticked(form, 'themes')} possible={coding.possible ?? []} />
      </div>
      <div class="coding__deeds">
        <div class="govuk-button-group">
          {govukButton({ text: again ? 'Save' : 'Save and read the next', name: 'do', value: 'save', id: 'save' })}
          {govukButton({ text: 'Nothing to code', name: 'do', value: 'none', classes: 'govuk-button--secondary', id: 'none' })}
          {!again && govukButton({ text: 'Skip', name: 'do', value: 'skip', classes: 'govuk-button--secondary', id: 'skip' })}
          {last && govukButton({ text: 'Undo the last', name: 'do', value: 'undo', classes: 'govuk-button--secondary', id: 'undo' })}
        </div>
        <NewTheme form={form} />
        <NoteFields coding={coding} form={form} />
        <CodebookBeside themes={themes} />
        <p class="govuk-body govuk-!-margin-bottom-2">Does somebody in it need help, or does it tell of a crime?</p>
        {govukButton({ text: 'This must not wait', name: 'do', value: 'wait', classes: 'govuk-button--warning', id: 'wait' })}
        <KeyboardHelp beyond={themes.some((_, place) => keyAt(place).length > 1)} />
      </div>
    </PostForm>
  )
}

function NotesOn({ notes, staff }: { notes: readonly Note[]; staff: Coding['staff'] }): Html {
  const name = (id: number) => staff.find((one) => one.id === id)?.name ?? 'A colleague'
  return (
    <>
      {notes.map(({ note, byPerson }) => (
        <p class="govuk-body">
          <strong>{name(byPerson)}:</strong> {note}
        </p>
      ))}
    </>
  )
}

function NewTheme({ form }: { form: Form }): Html {
  return govukDetails({
    id: 'new-theme',
    summaryText: 'A new theme',
    open: errorFor(form, 'newTheme') !== undefined || typed(form, 'newTheme') !== '',
    html: govukInput({
      name: 'newTheme',
      id: 'newTheme',
      label: { text: 'Name of the new theme' },
      hint: { text: 'It joins the codebook for the whole office and is ticked for this text; write what belongs to it there afterwards.' },
      errorMessage: errorFor(form, 'newTheme'),
      value: typed(form, 'newTheme'),
    }),
  })
}

function NoteFields({ coding: { staff }, form }: { coding: Coding; form: Form }): Html {
  return govukDetails({
    id: 'note-to-colleague',
    summaryText: 'A note to a colleague',
    open: errorFor(form, 'note') !== undefined || typed(form, 'note') !== '',
    html: (
      <>
        {govukTextarea({
          name: 'note',
          id: 'note',
          rows: '3',
          label: { text: 'What would you like to ask about this text?' },
          hint: { text: 'It is left when you save, skip or choose “Nothing to code”. Do not repeat what the person wrote.' },
          errorMessage: errorFor(form, 'note'),
          value: typed(form, 'note'),
        })}
        {govukSelect({
          name: 'noteFor',
          id: 'noteFor',
          label: { text: 'For' },
          value: typed(form, 'noteFor'),
          items: [{ value: '', text: 'Whoever codes' }, ...staff.map(({ id, name }) => ({ value: String(id), text: name }))],
        })}
      </>
    ),
  })
}

/** Single keys work only with JavaScript, and can be switched off (WCAG 2.2, 2.1.4); the script shows this. `beyond`: some themes have no single key. */
function KeyboardHelp({ beyond }: { beyond: boolean }): Html {
  return (
    <div id="keyboard" hidden>
      <div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
        <div class="govuk-checkboxes__item">
          <input class="govuk-checkboxes__input" id="single-keys" type="checkbox" />
          <label class="govuk-label govuk-checkboxes__label" for="single-keys">
            Use single keys
          </label>
        </div>
      </div>
      <p class="govuk-body-s">
        The key beside a theme ticks it at once, and unticks it when pressed again
        {beyond && '; a key of two figures is typed into the box'}. <kbd>Enter</kbd> saves and goes on, <kbd>0</kbd> nothing to code,{' '}
        <kbd>s</kbd> skip, <kbd>u</kbd> undo, <kbd>n</kbd> note, <kbd>t</kbd> new theme, <kbd>w</kbd> must not wait. What you tick is kept
        as you go.
      </p>
    </div>
  )
}
