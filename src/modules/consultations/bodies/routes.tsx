import { actorOf } from '#platform/access'
import { AreaField, ListField } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { House } from '#platform/module'
import {
  doneAt,
  blankForm,
  DataTable,
  dayInWords,
  type Form,
  FormErrors,
  invalid,
  NotFound,
  page,
  PostForm,
  Reading,
  type Route,
  route,
  submitOnce,
  typed,
} from '#platform/web'
import { exerciseIn } from '../exercises/examples.js'
import { type Exercise, SUBJECTS } from '../exercises/exercise.js'
import { SUBJECT_STARTS } from '../exercises/kinds.js'
import { exerciseById, lockExercise } from '../exercises/queries.js'
import { accepting } from '../responses/accepting.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { ASKED_HOW, type AskedBody, type AskedHow, BODY_KINDS, countsByKind, reminderDue } from './body.js'
import { addBodies, addStanding, askBodies, remindBodies, removeStanding } from './keep-bodies.js'
import { bodiesOf, standingBodies } from './queries.js'
import { readBodies } from './read-bodies.js'
import { bodyUrls } from './urls.js'

const kindChoices = Object.entries(BODY_KINDS).map(([value, { one }]) => ({ value, text: one }))

/** Bodies that are asked by name: the list of an exercise, asking, reminding; and whom the office always asks. */
export function bodyRoutes(house: House): readonly Route[] {
  const db = own(house.db)
  const today = () => house.clock.today()

  const shown = async (exercise: Exercise, form: Form) => {
    const [bodies, standing] = await Promise.all([bodiesOf(db, exercise.id), standingBodies(db, exercise.subject)])
    const open = accepting(exercise, house.clock.now()) === 'open'
    const due = bodies.filter((body) => reminderDue(body, today())).length
    const unasked = bodies.filter(({ askedOn }) => askedOn === null)
    const press = (text: string, value: string) => (
      <PostForm>{govukButton({ text, name: 'do', value, classes: 'govuk-button--secondary', preventDoubleClick: true })}</PostForm>
    )
    return {
      title: 'Bodies asked by name',
      back: urls.overview(exercise.id),
      body: (
        <>
          <FormErrors form={form} />
          <span class="govuk-caption-l">{exercise.title}</span>
          <h1 class="govuk-heading-l">Bodies asked by name</h1>
          {countsByKind(bodies).map(({ kind, asked, reminded, replied }) => (
            <p class="govuk-body">
              <strong>
                {replied} of {asked} {BODY_KINDS[kind].many} replied
              </strong>
              , {reminded} reminded.
            </p>
          ))}
          {open && unasked.some(({ email }) => email !== '') && press('Ask those with an e-mail address', 'ask-email')}
          {open && unasked.some(({ email }) => email === '') && press('Record that the others were asked by letter', 'ask-letter')}
          {open && due > 0 && press(`Remind ${due} that have not replied`, 'remind')}
          <DataTable
            caption="The list"
            captionSize="m"
            columns={[{ text: 'Body' }, { text: 'Kind' }, { text: 'Asked' }, { text: 'Reminded' }, { text: 'Reply' }]}
            rows={bodies.map((body) => [
              body.name,
              BODY_KINDS[body.kind].one,
              body.askedOn && body.askedHow ? `${dayInWords(body.askedOn)}, ${ASKED_HOW[body.askedHow].toLowerCase()}` : 'Not yet',
              body.remindedOn ? `${body.reminders} times, last on ${dayInWords(body.remindedOn)}` : '',
              replyCell(exercise, body),
            ])}
            empty="Nobody yet."
          />
          <Reading>
            {standing.length > 0 &&
              exercise.state !== 'answered' &&
              press(`Add the standing list for this subject (${standing.length})`, 'standing')}
            <h2 class="govuk-heading-m">Add bodies</h2>
            <PostForm>
              <ListField form={form} name="kind" label="What are they?" none="Choose" choices={kindChoices} />
              <AreaField
                form={form}
                name="list"
                label="Names and e-mail addresses"
                hint="One a line: the name, a comma, the e-mail address if there is one. Paste from a spreadsheet or CSV."
                rows={6}
              />
              {govukButton({ text: 'Add them', name: 'do', value: 'add', preventDoubleClick: true })}
            </PostForm>
          </Reading>
        </>
      ),
    }
  }

  const standingPage = async (form: Form) => ({
    title: 'Standing invitees',
    crumbs: [{ text: 'Consultations', href: urls.staff }],
    body: (
      <Reading>
        <FormErrors form={form} />
        <h1 class="govuk-heading-l">Standing invitees</h1>
        <p class="govuk-body">
          Whom we always ask about a subject, such as every parish council about the precept. An exercise takes its list over with one
          press.
        </p>
        {await Promise.all(
          SUBJECTS.map(async (subject) => (
            <DataTable
              caption={SUBJECT_STARTS[subject].name}
              captionSize="m"
              columns={[{ text: 'Body' }, { text: 'Kind' }, { text: 'E-mail' }, { text: '' }]}
              rows={(await standingBodies(db, subject)).map(({ id, name, kind, email }) => [
                name,
                BODY_KINDS[kind].one,
                email,
                <PostForm>
                  <input type="hidden" name="remove" value={String(id)} />
                  {govukButton({
                    text: 'Remove',
                    classes: 'govuk-button--secondary govuk-!-margin-bottom-0',
                    attributes: { 'aria-label': `Remove ${name}` },
                  })}
                </PostForm>,
              ])}
              empty="Nobody yet."
            />
          )),
        )}
        <h2 class="govuk-heading-m">Add to a list</h2>
        <PostForm>
          <ListField
            form={form}
            name="subject"
            label="About which subject?"
            none="Choose"
            choices={SUBJECTS.map((value) => ({ value, text: SUBJECT_STARTS[value].name }))}
          />
          <ListField form={form} name="kind" label="What are they?" none="Choose" choices={kindChoices} />
          <AreaField
            form={form}
            name="list"
            label="Names and e-mail addresses"
            hint="One a line: the name, a comma, the e-mail address if there is one."
            rows={6}
          />
          {govukButton({ text: 'Add them', name: 'do', value: 'add', preventDoubleClick: true })}
        </PostForm>
      </Reading>
    ),
  })

  return [
    route('/staff/consultations/:id/bodies', {
      may: 'consultations:invite',
      example: exerciseIn('published'),
      get: async ({ params }) => page(await shown(await exerciseById(db, params.id), blankForm())),
      post: async (visit) => {
        const exercise = await exerciseById(db, visit.params.id)
        const by = actorOf(visit.person)
        const what = typed({ values: visit.body, errors: {} }, 'do')
        const read = what === 'add' ? readBodies(visit.body) : { bodies: [], errors: {} }
        if (Object.keys(read.errors).length > 0) return invalid(await shown(exercise, { values: visit.body, errors: read.errors }))
        return submitOnce(db, house.clock, visit, async (tx) => {
          const now = await lockExercise(tx, exercise.id)
          const how: AskedHow = what === 'ask-email' ? 'email' : 'letter'
          const count =
            what === 'add'
              ? await addBodies(tx, now.id, read.bodies, by)
              : what === 'standing'
                ? await addBodies(
                    tx,
                    now.id,
                    (await standingBodies(tx, now.subject)).map(({ kind, name, email }) => ({ kind, name, email })),
                    by,
                  )
                : what === 'remind'
                  ? await remindBodies(tx, now, by, today())
                  : await askBodies(tx, now, how, by, today())
          return doneAt(bodyUrls.bodies(exercise.id), saidOf(what, count))
        })
      },
    }),

    route(bodyUrls.standing, {
      may: 'consultations:invite',
      get: async () => page(await standingPage(blankForm())),
      post: async (visit) => {
        const form: Form = { values: visit.body, errors: {} }
        const by = actorOf(visit.person)
        const remove = typed(form, 'remove')
        if (remove !== '') {
          if (!/^\d{1,9}$/.test(remove)) throw new NotFound(`standing body ${remove}`)
          return submitOnce(db, house.clock, visit, async (tx) => {
            await removeStanding(tx, Number(remove), by)
            return doneAt(bodyUrls.standing, 'Removed')
          })
        }
        const read = readBodies(visit.body)
        const subject = SUBJECTS.find((one) => one === typed(form, 'subject'))
        const errors = { ...(subject ? {} : { subject: 'Choose a subject' }), ...read.errors }
        if (!subject || Object.keys(errors).length > 0) return invalid(await standingPage({ values: visit.body, errors }))
        return submitOnce(db, house.clock, visit, async (tx) => {
          await addStanding(tx, subject, read.bodies, by)
          return doneAt(bodyUrls.standing, 'Added')
        })
      },
    }),
  ]
}

function replyCell(exercise: Exercise, body: AskedBody) {
  if (body.repliedOn) return `${dayInWords(body.repliedOn)}${body.responseId === null ? '' : ', counted among the answers'}`
  if (!body.askedOn) return ''
  return (
    <a class="govuk-link" href={bodyUrls.reply(exercise.id, body.id)}>
      Record the reply<span class="govuk-visually-hidden"> of {body.name}</span>
    </a>
  )
}

function saidOf(what: string, count: number): string {
  const bodies = `${count} ${count === 1 ? 'body' : 'bodies'}`
  return what === 'remind' ? `${bodies} reminded.` : what.startsWith('ask') ? `${bodies} asked.` : `${bodies} added.`
}
