import { actorOf } from '#platform/access'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { DataTable, DateText, NotFound, page, PostForm, type Route, route, seeOther, submitOnce, type Visit } from '#platform/web'
import type { Html } from '#platform/html'
import { Send } from '../fields.js'
import { type IdentityDb, inIdentity, txInIdentity } from '../tables.js'
import { urls } from '../urls.js'
import { timesInWords } from './policy.js'
import { newestSession, openSessions, type OpenSession, timesOf } from './queries.js'
import { cookieNames } from './session.js'
import { endSession, endSessions } from './start-session.js'
import { wayInWords } from './way.js'

/** A list of open sessions, each with a button that ends it. */
export function SessionTable({
  sessions,
  mine,
  endAction,
}: {
  sessions: readonly OpenSession[]
  mine?: number | undefined
  endAction: (id: number) => string
}): Html {
  return (
    <DataTable
      caption="Open sessions"
      hideCaption
      columns={[{ text: 'Device' }, { text: 'How' }, { text: 'Signed in' }, { text: 'Last seen' }, { text: 'End it' }]}
      rows={sessions.map((session) => [
        session.device,
        wayInWords(session.way),
        <DateText date={session.started_at} />,
        session.id === mine ? 'Now: this is the one you use' : <DateText date={session.seen_at} />,
        session.id === mine ? (
          ''
        ) : (
          <PostForm action={endAction(session.id)}>
            <Send words="Sign out this one" look="secondary" />
          </PostForm>
        ),
      ])}
      empty="Nobody is signed in."
    />
  )
}

/** Signing out, and the list of one's own sessions. */
export function sessionRoutes(house: House): Route[] {
  const db: IdentityDb = inIdentity(house.db)
  const me = (visit: Visit) => {
    if (!visit.person) throw new NotFound()
    return visit.person.id
  }
  return [
    route('/staff/sign-out', {
      may: 'everyone',
      get: () =>
        page({
          title: 'Sign out',
          body: (
            <>
              <h1 class="govuk-heading-l">Sign out</h1>
              <PostForm>
                <Send words="Sign out" />
              </PostForm>
            </>
          ),
        }),
      post: async (visit) => {
        const { person, sessionId } = visit
        if (person && sessionId !== undefined) {
          await inTransaction(house.db, (tx) => endSession(txInIdentity(tx), house.clock, person.id, sessionId, actorOf(person)))
        }
        return seeOther(person?.kind === 'staff' ? urls.signIn() : '/', [{ name: cookieNames(house.origin).session, value: '' }])
      },
    }),
    route('/staff/identity/sessions', {
      may: 'staff',
      get: async (visit) => {
        const [sessions, times] = await Promise.all([openSessions(db, house.clock, me(visit)), timesOf(db, me(visit))])
        return page({
          title: 'Where you are signed in',
          crumbs: [{ text: 'Your sign-in', href: urls.account }],
          body: (
            <>
              <h1 class="govuk-heading-l">Where you are signed in</h1>
              <p class="govuk-body">{`${timesInWords(times)} What you typed into a form is kept: you sign in again and send it.`}</p>
              <SessionTable sessions={sessions} mine={visit.sessionId} endAction={urls.sessionEnd} />
              {sessions.length > 1 && (
                <PostForm action={urls.otherSessionsEnd}>
                  <Send words="Sign out all the others" look="warning" />
                </PostForm>
              )}
            </>
          ),
        })
      },
    }),
    route('/staff/identity/sessions/others/end', {
      may: 'staff',
      post: (visit) =>
        submitOnce(house.db, house.clock, visit, async (tx) => {
          await endSessions(txInIdentity(tx), house.clock, me(visit), actorOf(visit.person), visit.sessionId)
          return urls.sessions
        }),
    }),
    route('/staff/identity/sessions/:id/end', {
      may: 'staff',
      example: async (handle) => ({ id: String((await newestSession(inIdentity(handle)))?.id ?? 0) }),
      post: (visit) =>
        submitOnce(house.db, house.clock, visit, async (tx) => {
          if (!(await endSession(txInIdentity(tx), house.clock, me(visit), Number(visit.params.id) || 0, actorOf(visit.person))))
            throw new NotFound()
          return urls.sessions
        }),
    }),
  ]
}
