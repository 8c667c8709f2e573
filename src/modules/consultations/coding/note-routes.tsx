import { actorOf } from '#platform/access'
import { govukButton, govukInsetText } from '#platform/govuk'
import type { House } from '#platform/module'
import { doneAt, momentInWords, NothingChosen, page, PostForm, type Route, route, submitOnce } from '#platform/web'
import { staffNames } from '#modules/identity'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { urls } from '../urls.js'
import { askedInWords } from './asked.js'
import { textExample } from './examples.js'
import { noteDone, openNotes } from './notes.js'
import { codingUrls } from './urls.js'

/** Notes that colleagues left on texts of a question, until somebody has dealt with them. */
export function noteRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()
  return [
    route('/staff/consultations/:id/coding/:question/notes', {
      may: 'consultations:code',
      example: textExample,
      get: async ({ params }) => {
        const { exercise, asked } = await askedInWords(db, params.id, params.question)
        const names = new Map((await staffNames(db)).map(({ id, name }) => [id, name]))
        const notes = await openNotes(db, { exerciseId: exercise.id, question: asked.id })
        return page({
          title: 'Notes to colleagues',
          back: urls.coding(exercise.id, asked.id),
          body: (
            <div class="govuk-grid-row">
              <div class="govuk-grid-column-two-thirds">
                <span class="govuk-caption-l">{asked.text}</span>
                <h1 class="govuk-heading-l">Notes to colleagues</h1>
                {notes.length === 0 && govukInsetText({ text: 'There are no open notes.' })}
                {notes.map(({ id, note, responseId, byPerson, forPerson, at }) => (
                  <>
                    <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
                      {names.get(byPerson) ?? 'A colleague'} for{' '}
                      {forPerson === null ? 'whoever codes' : (names.get(forPerson) ?? 'a colleague')}, {momentInWords(at)}
                    </h2>
                    <p class="govuk-body">{note}</p>
                    <p class="govuk-body">
                      <a class="govuk-link" href={codingUrls.one(exercise.id, asked.id, responseId)}>
                        Read the text<span class="govuk-visually-hidden"> of note {id}</span>
                      </a>
                    </p>
                    <PostForm>
                      <input type="hidden" name="note" value={String(id)} />
                      {govukButton({ text: 'Dealt with', classes: 'govuk-button--secondary', preventDoubleClick: true })}
                    </PostForm>
                  </>
                ))}
              </div>
            </div>
          ),
        })
      },
      post: async (visit) => {
        const { exercise, asked } = await askedInWords(db, visit.params.id, visit.params.question)
        const id = Number(visit.body['note'])
        if (!Number.isSafeInteger(id)) throw new NothingChosen('Choose a note.')
        const known = await openNotes(db, { exerciseId: exercise.id, question: asked.id })
        return submitOnce(db, house.clock, visit, async (tx) => {
          if (known.some((note) => note.id === id)) await noteDone(tx, id, visit.person?.id ?? 0, house.clock.now(), actorOf(visit.person))
          return doneAt(codingUrls.notes(exercise.id, asked.id), 'The note is dealt with')
        })
      },
    }),
  ]
}
