import { actorOf } from '#platform/access'
import { record } from '#platform/audit'
import type { Db } from '#platform/db'
import type { House } from '#platform/module'
import { Conflict, NotFound, page, PostForm, type Route, route, submitOnce, type Visit } from '#platform/web'
import { Send } from '../fields.js'
import { disconnectOf } from '../office-accounts/disconnect.js'
import { removePasskeysOf } from '../passkeys/remove-passkey.js'
import { newestSession, openSessions } from '../sessions/queries.js'
import { SessionTable } from '../sessions/routes.js'
import { endSession, endSessions } from '../sessions/start-session.js'
import { inIdentity, txInIdentity } from '../tables.js'
import { urls } from '../urls.js'
import { activeStaff, staffMember } from './queries.js'
import { sendInvitation } from './send-invitation.js'

const MAY = 'identity:manage-people'

/** What an administrator does for somebody: another invitation, a new authenticator app, ending their sessions. */
export function careRoutes(house: House): Route[] {
  const db = inIdentity(house.db)
  const example = async (handle: Db) => ({ id: String((await activeStaff(inIdentity(handle)))[0]?.id ?? 0) })
  const found = async (visit: Visit<{ id: string }>) => {
    const person = /^\d{1,15}$/.test(visit.params.id) ? await staffMember(db, Number(visit.params.id)) : undefined
    if (!person?.active) throw new NotFound()
    return person
  }
  return [
    route('/staff/identity/people/:id/invitation', {
      may: MAY,
      example,
      post: async (visit) => {
        const person = await found(visit)
        if (person.joined_at) throw new Conflict('They have joined already, so they need no invitation.')
        return submitOnce(house.db, house.clock, visit, async (tx) => {
          await sendInvitation(txInIdentity(tx), house, person, actorOf(visit.person))
          return urls.people
        })
      },
    }),
    route('/staff/identity/people/:id/authenticator', {
      may: MAY,
      example,
      post: async (visit) => {
        const { id } = await found(visit)
        return submitOnce(house.db, house.clock, visit, async (platformTx) => {
          const tx = txInIdentity(platformTx)
          const by = actorOf(visit.person)
          await tx
            .updateTable('identity.person')
            .set({ authenticator_key: null, authenticator_since: null, authenticator_last_step: null })
            .where('id', '=', id)
            .execute()
          await tx.deleteFrom('identity.backup_code').where('person_id', '=', id).execute()
          await record(tx, { by, did: 'identity:reset-authenticator', kind: 'identity:person', id })
          await endSessions(tx, house.clock, id, by)
          return urls.person(id)
        })
      },
    }),
    route('/staff/identity/people/:id/sessions', {
      may: MAY,
      example,
      get: async (visit) => {
        const person = await found(visit)
        const sessions = await openSessions(db, house.clock, person.id)
        return page({
          title: `Where ${person.name} is signed in`,
          back: urls.person(person.id),
          body: (
            <>
              <h1 class="govuk-heading-l">{`Where ${person.name} is signed in`}</h1>
              <SessionTable
                sessions={sessions}
                mine={visit.sessionId}
                endAction={(session) => `${urls.personSessions(person.id)}/${session}`}
              />
              {sessions.some(({ id }) => id !== visit.sessionId) && (
                <PostForm>
                  <Send words={person.id === visit.person?.id ? 'Sign out all the others' : 'Sign them out everywhere'} look="warning" />
                </PostForm>
              )}
            </>
          ),
        })
      },
      post: async (visit) => {
        const { id } = await found(visit)
        return submitOnce(house.db, house.clock, visit, async (tx) => {
          const mine = id === visit.person?.id ? visit.sessionId : undefined
          await endSessions(txInIdentity(tx), house.clock, id, actorOf(visit.person), mine)
          return urls.personSessions(id)
        })
      },
    }),
    route('/staff/identity/people/:id/sessions/passkeys', {
      may: MAY,
      example,
      post: async (visit) => {
        const { id } = await found(visit)
        return submitOnce(house.db, house.clock, visit, async (tx) => {
          await removePasskeysOf(txInIdentity(tx), house.clock, id, actorOf(visit.person))
          return urls.person(id)
        })
      },
    }),
    route('/staff/identity/people/:id/sessions/office-account', {
      may: MAY,
      example,
      post: async (visit) => {
        const { id } = await found(visit)
        return submitOnce(house.db, house.clock, visit, async (tx) => {
          await disconnectOf(txInIdentity(tx), house, id, actorOf(visit.person))
          return urls.person(id)
        })
      },
    }),
    route('/staff/identity/people/:id/sessions/:session', {
      may: MAY,
      example: async (handle) => {
        const newest = await newestSession(inIdentity(handle))
        return { id: String(newest?.person_id ?? 0), session: String(newest?.id ?? 0) }
      },
      post: async (visit) => {
        const { id } = await found(visit)
        return submitOnce(house.db, house.clock, visit, async (tx) => {
          await endSession(txInIdentity(tx), house.clock, id, Number(visit.params.session) || 0, actorOf(visit.person))
          return urls.personSessions(id)
        })
      },
    }),
  ]
}
