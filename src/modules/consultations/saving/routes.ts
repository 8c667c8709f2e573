import { readCode, wrongCodes } from '#modules/thread'
import type { House } from '#platform/module'
import { isMailAddress } from '#platform/mail'
import { blankForm, invalid, NotFound, page, type Route, route, seeOther, serviceSecret, submitOnce, type Visit } from '#platform/web'
import { publicExercise } from '../exercises/queries.js'
import { accepting } from '../responses/accepting.js'
import { askingOf } from '../responses/asking.js'
import { draftCookie, draftOf } from '../responses/draft.js'
import { openExample } from '../responses/examples.js'
import { notNow } from '../responses/not-now.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { mailSaved } from './mail-saved.js'
import { comeBackPage, savingPage, waitPage } from './pages.js'
import { codeOfDraft, draftByCode, maySave, savedAs, saveDraft, savedUntil } from './save.js'

/** Saving unfinished answers and coming back to them, by a code or by a link in one mail. */
export function savingRoutes(house: House): readonly Route[] {
  const db = own(house.db)
  const wrong = wrongCodes()
  const nowMs = () => house.clock.now().epochMilliseconds

  const here = async (visit: Visit<{ slug: string }>) => {
    const exercise = await publicExercise(db, visit.params.slug)
    if (!maySave(exercise)) throw new NotFound('saved answers')
    return askingOf(house, db, exercise, visit.language)
  }
  const text = (visit: Visit, name: string) => ([visit.body[name] ?? ''].flat()[0] ?? '').trim()

  return [
    route('/consultations/:slug/response/saving', {
      may: 'everyone',
      example: openExample,
      leadsTo: '/consultations/:slug/response',
      get: async (visit) => {
        const asking = await here(visit)
        const draft = await draftOf(db, visit, asking.exercise.id, house.clock.now())
        if (!draft || draft.responseId) return seeOther(urls.response(visit.params.slug))
        const until = await savedAs(db, draft.token)
        return page(
          savingPage(asking, {
            code: codeOfDraft(await serviceSecret(house.db), draft.token),
            until: until ?? (await savedUntil(house.db, asking.exercise, house.clock.now())),
            saved: until !== undefined,
            mailed: visit.query['mailed'] === 'yes',
            form: blankForm(),
          }),
        )
      },
      post: async (visit) => {
        const asking = await here(visit)
        const { exercise, language } = asking
        const now = house.clock.now()
        const draft = await draftOf(db, visit, exercise.id, now)
        if (!draft || draft.responseId) return seeOther(urls.response(exercise.slug))
        const code = codeOfDraft(await serviceSecret(house.db), draft.token)
        const already = await savedAs(db, draft.token)
        const until = already ?? (await savedUntil(house.db, exercise, now))
        const byMail = visit.body['step'] === 'mail' && !exercise.sensitive
        const email = text(visit, 'email')
        if (byMail && !isMailAddress(email)) {
          const form = { values: visit.body, errors: { email: wordsIn(language).responding.emailWrong } }
          return invalid(savingPage(asking, { code, until, saved: already !== undefined, mailed: false, form }))
        }
        const done = await submitOnce(db, house.clock, visit, async (tx) => {
          await saveDraft(tx, await serviceSecret(tx), draft, exercise, now)
          if (!byMail) return urls.saving(exercise.slug)
          await mailSaved(tx, house, { exercise, code, until, email, language })
          return `${urls.saving(exercise.slug)}?mailed=yes`
        })
        return done.kind === 'redirect' ? { ...done, cookies: [draftCookie(exercise.id, draft.token, until, now)] } : done
      },
    }),

    route('/consultations/:slug/response/saved', {
      may: 'everyone',
      example: openExample,
      get: async (visit) => page(comeBackPage(await here(visit), blankForm({ code: visit.query['code'] ?? '' }))),
      post: async (visit) => {
        const asking = await here(visit)
        const { exercise } = asking
        const now = house.clock.now()
        const state = accepting(exercise, now)
        if (state === 'planned' || state === 'closed') return notNow(asking, state)
        if (wrong.mustWait(visit.ip, nowMs())) return page(waitPage(asking), { status: 429 })
        const typed = text(visit, 'code')
        const read = readCode(typed, asking.language)
        const found = 'code' in read ? await draftByCode(db, await serviceSecret(house.db), exercise.id, read.code, now) : undefined
        if (found) return seeOther(urls.goOn(exercise.slug), [draftCookie(exercise.id, found.token, found.until, now)])
        if (typed) wrong.count(visit.ip, nowMs())
        const problem = 'problem' in read ? read.problem : wordsIn(asking.language).saving.unknown
        return invalid(comeBackPage(asking, { values: visit.body, errors: { code: problem } }))
      },
    }),
  ]
}
