import { actorOf } from '#platform/access'
import type { Db } from '#platform/db'
import { formRoute } from '#platform/forms'
import type { House } from '#platform/module'
import {
  blankForm,
  type Form,
  invalid,
  NotFound,
  page,
  readForm,
  type Route,
  route,
  submitOnce,
  type Visit,
  withError,
} from '#platform/web'
import { Send } from '../fields.js'
import { formPage } from '../form-page.js'
import { NoAdministratorLeft } from '../roles/administrator.js'
import { allRoles } from '../roles/queries.js'
import { cookieNames } from '../sessions/session.js'
import { renewSession } from '../sessions/start-session.js'
import { inIdentity, txInIdentity } from '../tables.js'
import { urls } from '../urls.js'
import { changePerson } from './change-person.js'
import { InvitationForm, LeavingForm, PersonForm } from './forms.js'
import { addStaff, emailIsTaken, plainEmail } from './invite-person.js'
import { leaveOffice, openWorkOf } from './leave.js'
import { LeavingFields, peoplePage, PersonFields } from './people-page.js'
import { PersonActions } from './person-actions.js'
import { allCommissions } from '../commissions/queries.js'
import { activeStaff, everyStaffMember, staffMember, type StaffRow } from './queries.js'
import { sendInvitation } from './send-invitation.js'

const MAY = 'identity:manage-people'

/** The staff pages about people: list, invite, change, leave. */
export function peopleRoutes(house: House): Route[] {
  const db = inIdentity(house.db)
  const example = async (handle: Db) => ({ id: String((await everyStaffMember(inIdentity(handle)))[0]?.id ?? 0) })
  const found = async (visit: Visit<{ id: string }>): Promise<StaffRow> => {
    const person = /^\d{1,15}$/.test(visit.params.id) ? await staffMember(db, Number(visit.params.id)) : undefined
    if (!person) throw new NotFound()
    return person
  }

  const unknownWork = async (work: number | null): Promise<{ work?: string }> =>
    work === null || (await allCommissions(db)).some(({ id }) => id === work) ? {} : { work: 'Choose whom they work for' }

  const personPage = async (person: StaffRow, form: Form) =>
    formPage({
      title: person.name,
      form,
      crumbs: [{ text: 'People', href: urls.people }],
      before: <p class="govuk-body">{person.email}</p>,
      fields: (
        <>
          <PersonFields form={form} roles={await allRoles(db)} works={await allCommissions(db)} />
          <Send words="Save" />
        </>
      ),
      after: <PersonActions person={person} />,
    })

  return [
    route('/staff/identity/people', { may: MAY, get: async ({ person }) => page(peoplePage(await everyStaffMember(db), person)) }),

    formRoute(house, '/staff/identity/people/new', {
      may: MAY,
      title: 'Invite somebody',
      back: urls.people,
      schema: InvitationForm,
      fields: async (form) => <PersonFields form={form} roles={await allRoles(db)} works={await allCommissions(db)} withEmail />,
      start: async ({ query }) => ({ work: query['work'] ?? '' }),
      button: 'Send the invitation',
      check: async (typed): Promise<Record<string, string>> => ({
        ...((await emailIsTaken(db, typed.email)) && { email: 'Somebody already has this e-mail address' }),
        ...(await unknownWork(typed.work)),
      }),
      save: async (platformTx, typed, visit) => {
        const tx = txInIdentity(platformTx)
        const by = actorOf(visit.person)
        const id = await addStaff(tx, house.clock, typed, false, by)
        await sendInvitation(tx, house, { id, name: typed.name, email: plainEmail(typed.email) }, by)
        return urls.people
      },
    }),

    route('/staff/identity/people/:id', {
      may: MAY,
      example,
      get: async (visit) => {
        const person = await found(visit)
        const { name, job } = person
        return page(
          await personPage(
            person,
            blankForm({
              name,
              job,
              roles: person.role_ids.map(String),
              places: person.places.join('\n'),
              work: person.work === null ? '' : String(person.work),
            }),
          ),
        )
      },
      post: async (visit) => {
        const person = await found(visit)
        const form = readForm(PersonForm, visit.body)
        const typed = form.data
        if (!typed) return invalid(await personPage(person, form))
        const wrong = await unknownWork(typed.work)
        if (wrong.work) return invalid(await personPage(person, withError(form, 'work', wrong.work)))
        let renewed: string | undefined
        try {
          const answer = await submitOnce(house.db, house.clock, visit, async (platformTx) => {
            const tx = txInIdentity(platformTx)
            await changePerson(tx, person.id, typed, actorOf(visit.person))
            // What I may do myself has changed: my session goes on under a new secret.
            if (visit.person?.id === person.id && visit.sessionId !== undefined) renewed = await renewSession(tx, visit.sessionId)
            return urls.people
          })
          return renewed !== undefined && answer.kind === 'redirect'
            ? { ...answer, cookies: [{ name: cookieNames(house.origin).session, value: renewed }] }
            : answer
        } catch (error) {
          if (!(error instanceof NoAdministratorLeft)) throw error
          return invalid(await personPage(person, withError(form, 'roles', error.message)))
        }
      },
    }),

    route('/staff/identity/people/:id/leaving', {
      may: MAY,
      example,
      get: async (visit) => page(await leavingPage(await found(visit), blankForm())),
      post: async (visit) => {
        const person = await found(visit)
        const form = readForm(LeavingForm, visit.body)
        const successor = form.data?.successor
        const known = (await activeStaff(db)).some(({ id }) => id === successor && id !== person.id)
        if (successor === undefined || !known)
          return invalid(await leavingPage(person, withError(form, 'successor', 'Choose who takes their work')))
        try {
          return await submitOnce(house.db, house.clock, visit, async (tx) => {
            await leaveOffice(txInIdentity(tx), house.clock, person.id, successor, actorOf(visit.person))
            return urls.people
          })
        } catch (error) {
          if (!(error instanceof NoAdministratorLeft)) throw error
          return invalid(await leavingPage(person, withError(form, 'successor', error.message)))
        }
      },
    }),
  ]

  async function leavingPage(person: StaffRow, form: Form) {
    const [work, staff] = await Promise.all([openWorkOf(db, house.clock, person.id), activeStaff(db)])
    return formPage({
      title: `${person.name} leaves`,
      form,
      back: urls.person(person.id),
      fields: (
        <>
          <LeavingFields form={form} work={work} others={staff.filter(({ id }) => id !== person.id)} />
          <Send words="They leave" look="warning" />
        </>
      ),
    })
  }
}
