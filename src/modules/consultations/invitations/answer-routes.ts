import type { House } from '#platform/module'
import { blankForm, type FloodLimits, page, type Route, route, seeOther, type Visit } from '#platform/web'
import { publicExercise } from '../exercises/queries.js'
import { accepting } from '../responses/accepting.js'
import { onePage } from '../responses/answer-pages.js'
import { askingOf } from '../responses/asking.js'
import { startDraft } from '../responses/draft.js'
import { openExample } from '../responses/examples.js'
import { notNow } from '../responses/not-now.js'
import { isOnePage } from '../responses/one-page.js'
import { onePageAnswering } from '../responses/one-page-routes.js'
import { startPage } from '../responses/question-page.js'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { urls } from '../urls.js'
import { rememberInvitation } from './cookie.js'
import { invitationBy } from './link.js'
import { invitationGonePage } from './public-pages.js'

/** The address in an invitation. Opening it uses nothing, so that a mail scanner or a second look does no harm; only sending the answers does. */
export function invitationRoutes(house: House, limits?: FloodLimits): readonly Route[] {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()
  const answerOnePage = onePageAnswering(house, db, limits)

  const opened = async (visit: Visit<{ slug: string; token: string }>) => {
    const { slug, token } = visit.params
    const exercise = await publicExercise(db, slug)
    const invitation = await invitationBy(db, exercise.id, token)
    const asking = await askingOf(house, db, exercise, visit.language, urls.invitation(slug, token))
    return { invitation, asking: { ...asking, invitedAs: invitation?.forKind ? invitation.name : '' } }
  }

  return [
    route('/consultations/:slug/invitation/:token', {
      may: 'everyone',
      example: async (given) => ({ ...(await openExample(given)), token: 'an-invitation-that-was-used' }),
      get: async (visit) => {
        const { asking, invitation } = await opened(visit)
        const state = accepting(asking.exercise, house.clock.now())
        if (state !== 'open') return notNow(asking, state === 'planned' ? 'planned' : 'closed')
        if (!invitation) return page(invitationGonePage(asking))
        const content = isOnePage(asking.questions) ? onePage(asking, blankForm()) : startPage(asking)
        return page({ ...content, personal: true })
      },
      post: async (visit) => {
        const { asking, invitation } = await opened(visit)
        if (isOnePage(asking.questions)) return answerOnePage(visit, asking, visit.params.token)
        const state = accepting(asking.exercise, house.clock.now())
        if (state !== 'open') return notNow(asking, state === 'planned' ? 'planned' : 'closed')
        if (!invitation) return page(invitationGonePage(asking))
        return seeOther(urls.question(asking.exercise.slug, asking.questions[0]?.id ?? ''), [
          await startDraft(db, asking.exercise.id, asking.questionnaireId, house.clock.now()),
          rememberInvitation(asking.exercise.id, visit.params.token),
        ])
      },
    }),
  ]
}
