import { actorOf } from '#platform/access'
import { inTransaction } from '#platform/db'
import { readListFile } from '#platform/files'
import type { House } from '#platform/module'
import {
  doneAt,
  blankForm,
  type Body,
  Conflict,
  invalid,
  NotFound,
  page,
  type Route,
  route,
  seeOther,
  submitOnce,
  type Visit,
} from '#platform/web'
import { asEmail, contactsFor } from '#modules/contacts'
import type { Db } from '#platform/db'
import { exerciseIn } from '../exercises/examples.js'
import type { Exercise } from '../exercises/exercise.js'
import { exerciseById } from '../exercises/queries.js'
import { modeOf } from '../modes/mode.js'
import { accepting } from '../responses/accepting.js'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { urls } from '../urls.js'
import { noteCameBack } from './came-back.js'
import { invitationCounts } from './counts.js'
import { invite, whyNotInvited } from './invite.js'
import { checkListPage, invitationsPage, invitePage } from './pages.js'
import { type ReadList, readList, type RefusedLine, type ToInvite } from './read-list.js'
import { remind, sendAgain } from './remind.js'

const ONE_MEGABYTE = 1024 * 1024
const text = (body: Body, name: string): string => ([body[name] ?? ''].flat()[0] ?? '').trim()

/** Inviting people who then answer without their names: whom, how many have, reminders. */
export function invitationStaffRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()
  const invitedTo = async (id: string): Promise<Exercise> => {
    const exercise = await exerciseById(db, id)
    if (modeOf(exercise) !== 'invited') throw new NotFound(`invitations to ${id}`)
    return exercise
  }
  const isOpen = (exercise: Exercise) => accepting(exercise, house.clock.now()) === 'open'
  const shown = async (exercise: Exercise, form = blankForm()) =>
    invitationsPage(exercise, await invitationCounts(db, exercise.id), form, isOpen(exercise))

  return [
    route('/staff/consultations/:id/invitations', {
      may: 'consultations:invite',
      example: invitedExample,
      get: async ({ params }) => page(await shown(await invitedTo(params.id))),
      post: async (visit) => {
        const exercise = await invitedTo(visit.params.id)
        if (!isOpen(exercise)) throw new Conflict('This exercise is not open, so nobody can be reminded.')
        const by = actorOf(visit.person)
        const asked = text(visit.body, 'do')
        if (asked === 'again' || asked === 'came-back' || asked === 'arrived') {
          const email = asEmail(text(visit.body, 'email'))
          if (!email)
            return invalid(
              await shown(exercise, { values: visit.body, errors: { email: 'Enter an e-mail address, like name@example.org' } }),
            )
          const done = await inTransaction(db, (tx) =>
            asked === 'again' ? sendAgain(tx, exercise, email, by) : noteCameBack(tx, exercise, email, asked === 'came-back', by),
          )
          if (done) return seeOther(doneAt(urls.invitations(exercise.id), ABOUT_ONE[asked] ?? 'Done'))
          const error = 'There is no open invitation for this address: it was used, or never sent'
          return invalid(await shown(exercise, { values: visit.body, errors: { email: error } }))
        }
        return submitOnce(db, house.clock, visit, async (tx) => {
          const reminded = await remind(tx, exercise, by, house.clock.today())
          return doneAt(urls.invitations(exercise.id), saidOfReminders(reminded))
        })
      },
    }),

    route('/staff/consultations/:id/invitations/new', {
      may: 'consultations:invite',
      example: invitedExample,
      takesFiles: true,
      limit: ONE_MEGABYTE,
      get: async ({ params }) => page(invitePage(await invitedTo(params.id), blankForm(), (await willing(house.db)).length)),
      post: async (visit) => {
        const exercise = await invitedTo(visit.params.id)
        if (!isOpen(exercise)) throw new Conflict('People can be invited from the day the exercise opens until it closes.')
        if (visit.body['do'] === 'invite') {
          const list = readList(text(visit.body, 'people'))
          const people = typeof list === 'string' ? [] : list.rows
          return submitOnce(db, house.clock, visit, async (tx) => {
            const invited = await invite(tx, exercise, people, actorOf(visit.person))
            return doneAt(urls.invitations(exercise.id), `${peopleIn(invited.size)} invited. The mails are on their way.`)
          })
        }
        const { people, refused, problem } = await wanted(house.db, exercise, visit)
        if (problem)
          return invalid(invitePage(exercise, { values: visit.body, errors: { list: problem } }, (await willing(house.db)).length))
        return page(checkListPage(exercise, people, refused))
      },
    }),
  ]
}

/** What the form asks for: everybody who can be invited, and every line that cannot, with the reason. */
async function wanted(
  db: Db,
  exercise: Exercise,
  visit: Visit,
): Promise<{ people: readonly ToInvite[]; refused: readonly RefusedLine[]; problem?: string }> {
  const none = { people: [], refused: [] }
  const file = visit.uploads.find(({ field }) => field === 'file')
  const pasted = text(visit.body, 'list')
  const fromContacts = visit.body['willing'] === 'yes' ? await willing(db) : []
  if (!file && pasted === '' && fromContacts.length === 0) return { ...none, problem: 'Choose our contacts, paste a list or choose a file' }
  const sent = file && (await readListFile(file, ONE_MEGABYTE))
  if (sent && 'problem' in sent) return { ...none, problem: sent.problem }
  const read: ReadList | string = readList(sent ? `${sent.text}\n${pasted}` : pasted)
  if (typeof read === 'string') return { ...none, problem: read }
  const refused: RefusedLine[] = [...read.refused]
  const listed = new Set(read.rows.map(({ email }) => email))
  const all = [...read.rows, ...fromContacts.filter(({ email }) => !listed.has(email)).map((one) => ({ ...one, line: 0 }))]
  const people = await inTransaction(db, async (given) => {
    const tx = given.withTables<ConsultationsTables>()
    const able: ToInvite[] = []
    for (const { email, name, line } of all) {
      const reason = await whyNotInvited(tx, exercise.id, email)
      if (reason) refused.push({ line, text: name === '' ? email : `${email}, ${name}`, reason })
      else able.push({ email, name })
    }
    return able
  })
  return { people, refused: refused.toSorted((a, b) => a.line - b.line) }
}

/** Contacts with an e-mail address who agreed to be asked about future consultations. */
async function willing(db: Db): Promise<readonly ToInvite[]> {
  const found: ToInvite[] = []
  for (let after: number | undefined; ;) {
    const batch = await contactsFor(db, 'future', after === undefined ? {} : { after })
    found.push(...batch.filter(({ email }) => email !== '').map(({ email, name }) => ({ email, name })))
    const last = batch.at(-1)
    if (!last || batch.length < 500) return found
    after = last.id
  }
}

/** What is said after a deed about one address, by the button that was pressed. */
const ABOUT_ONE: Readonly<Record<string, string>> = {
  'came-back': 'It is recorded: no reminder goes there until the invitation is sent again.',
  arrived: 'It is taken back: reminders go there again.',
  again: 'The invitation is on its way once more.',
}

const peopleIn = (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`

function saidOfReminders(reminded: number): string {
  if (reminded === 0) return 'Nobody is due a reminder: everybody was written to in the last days.'
  return `${peopleIn(reminded)} reminded. The mails are on their way.`
}

/** An exercise that people are invited to. */
async function invitedExample(db: Db): Promise<{ id: string }> {
  const ofAll = await db
    .withTables<ConsultationsTables>()
    .selectFrom('consultations.exercise')
    .select(['id', 'sheet'])
    .where('state', '=', 'published')
    .orderBy('id', 'desc')
    .execute()
  const found = ofAll.find((one) => modeOf(one) === 'invited')
  return found ? { id: String(found.id) } : exerciseIn('published')(db)
}
