import { receiptOf, findReceipt, readCode } from '#modules/thread'
import { officeCard } from '#modules/office'
import type { House } from '#platform/module'
import {
  type Answer,
  blankForm,
  type FloodLimits,
  invalid,
  keepReads,
  NotFound,
  page,
  type Route,
  route,
  seeOther,
  type Visit,
} from '#platform/web'
import { plainCardPage } from '../collection/printed-page.js'
import { publicExercise, standingCard } from '../exercises/queries.js'
import { TOPIC } from '../exercises/publish.js'
import { withAreas } from '../postcodes/areas.js'
import { invitationOf } from '../invitations/cookie.js'
import { finishAnswering } from '../invitations/finish-answering.js'
import { byInvitationPage } from '../invitations/public-pages.js'
import { modeOf } from '../modes/mode.js'
import { carriedFrom, fullPage } from '../quotas/full-page.js'
import { askedOn } from '../questionnaires/days-asked.js'
import { isReached, pathOf, splitByPath } from '../questionnaires/path.js'
import { placeChoices } from '../questionnaires/places.js'
import { questionnaireById } from '../questionnaires/queries.js'
import type { Question } from '../questionnaires/question.js'
import { fieldOf, readAnswer } from '../questionnaires/read-answer.js'
import { valuesOf } from '../questionnaires/show-answer.js'
import { asTyped } from '../saving/as-typed.js'
import { maySave } from '../saving/save.js'
import { exerciseIn, questionsIn } from '../translations/in-language.js'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { accepting } from './accepting.js'
import { type Asking, checkPage, onePage, receivedPage } from './answer-pages.js'
import { askingOf } from './asking.js'
import { checkToken, readCheckToken } from './check-token.js'
import { readContact } from './contact-fields.js'
import { doubts } from './doubt.js'
import { attemptOf, type Draft, draftOf, keepAnswer, startDraft } from './draft.js'
import { openExample, questionExample, receivedExample } from './examples.js'
import { noCardPage, notNow } from './not-now.js'
import { isOnePage } from './one-page.js'
import { nextUnanswered } from './next-unanswered.js'
import { onePageAnswering } from './one-page-routes.js'
import { addressAfter, addressAfterChange, questionPage, startPage } from './question-page.js'
import { RESPONSE } from './response.js'
import { codeOfAttempt } from './same-answers.js'
import { tellNoted } from './tell-noted.js'
import { VERSION } from './version-of-form.js'
import { wordedFor } from './worded.js'

/** Every public address at which people answer. */
export function responseRoutes(house: House, limits?: FloodLimits): readonly Route[] {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()
  const answerOnePage = onePageAnswering(house, db, limits)
  const doubt = doubts(limits)

  // The questions are the same for everybody, and answering asks for them three times.
  const kept = keepReads(house.db, house.clock)
  const standing = (visit: Visit) =>
    kept(`card ${visit.language}`, [TOPIC, 'office'], async () => {
      const card = await standingCard(db)
      if (!card) throw new NotFound('standing card')
      return askingOf(house, db, card, visit.language, urls.card)
    })
  const askedHere = ({ params, language }: Visit<{ slug: string }>) =>
    kept(`${language} ${params.slug}`, [TOPIC, 'office'], async () => askingOf(house, db, await publicExercise(db, params.slug), language))

  /** A questionnaire that is asked question by question, with this device's draft of it; the draft's own version of the questions. */
  const underWay = async (
    visit: Visit<{ slug: string }>,
  ): Promise<{ asking: Asking & { questionnaireId: number }; draft: Draft | undefined }> => {
    const asking = await askedHere(visit)
    const draft = await draftOf(db, visit, asking.exercise.id, house.clock.now())
    if (!draft || draft.questionnaireId === asking.questionnaireId) return { asking, draft }
    const begun = await questionnaireById(db, draft.questionnaireId)
    if (!begun) return { asking, draft: undefined }
    return {
      asking: {
        ...asking,
        questions: askedOn(questionsIn(visit.language, begun.questions, begun.welsh), house.clock.today()),
        questionnaireId: begun.id,
        places: await placeChoices(house.db, begun.questions, house.clock.today(), visit.language),
      },
      draft,
    }
  }

  const alreadySent = async (asking: Asking, draft: Draft): Promise<Answer> => {
    const receipt = await receiptOf(db, { kind: RESPONSE, id: String(draft.responseId) })
    return receipt ? seeOther(urls.received(asking.exercise.slug, receipt.code)) : seeOther(urls.exercise(asking.exercise.slug))
  }

  /** Whether this person may go on: with a draft that is not sent, in time. Otherwise the answer that says where to go. */
  const turnedAway = async (asking: Asking, draft: Draft | undefined): Promise<Answer | undefined> => {
    if (draft?.responseId) return alreadySent(asking, draft)
    const state = accepting(asking.exercise, house.clock.now())
    if (state === 'planned' || state === 'closed') return notNow(asking, state)
    return draft ? undefined : seeOther(urls.response(asking.exercise.slug))
  }

  return [
    route(urls.card, {
      may: 'everyone',
      cache: [TOPIC, 'office'],
      get: async (visit) => {
        const asking = await standing(visit).catch((error: unknown) => {
          if (error instanceof NotFound) return undefined
          throw error
        })
        return page(asking ? onePage(asking, blankForm()) : noCardPage(visit.language))
      },
      post: async (visit) => answerOnePage(visit, await standing(visit)),
    }),

    route(urls.cardToPrint, {
      may: 'everyone',
      cache: [TOPIC, 'office'],
      get: async (visit) =>
        page(plainCardPage({ ...(await standing(visit)), office: await officeCard(house.db, visit.language), origin: house.origin })),
    }),

    route('/consultations/:slug/response', {
      may: 'everyone',
      cache: [TOPIC, 'office'],
      example: openExample,
      get: async (visit) => {
        const asking = await askedHere(visit)
        const state = accepting(asking.exercise, house.clock.now())
        if (state !== 'open') return notNow(asking, state === 'planned' ? 'planned' : 'closed')
        if (modeOf(asking.exercise) !== 'open') return page(byInvitationPage(asking))
        return page(isOnePage(asking.questions) ? onePage(asking, blankForm()) : startPage(asking))
      },
      post: async (visit) => {
        const { asking, draft } = await underWay(visit)
        if (isOnePage(asking.questions) || visit.body[VERSION] !== undefined) return answerOnePage(visit, asking)
        const state = accepting(asking.exercise, house.clock.now())
        if (state !== 'open') return notNow(asking, state === 'planned' ? 'planned' : 'closed')
        if (modeOf(asking.exercise) !== 'open') return page(byInvitationPage(asking))
        const first = urls.question(asking.exercise.slug, asking.questions[0]?.id ?? '')
        if (draft && !draft.responseId) return seeOther(nextUnanswered(asking, draft))
        return seeOther(first, [await startDraft(db, asking.exercise.id, asking.questionnaireId, house.clock.now())])
      },
    }),

    route('/consultations/:slug/response/check', {
      may: 'everyone',
      example: openExample,
      get: async (visit) => {
        const { asking, draft } = await underWay(visit)
        const away = await turnedAway(asking, draft)
        return away ?? page(check(asking, draft as Draft, blankForm(), checkToken(house.secret, asking.exercise.id, {}, house.clock.now())))
      },
      post: async (visit) => {
        const { asking, draft } = await underWay(visit)
        // By invitation the draft goes with the invitation; the same page sent again still gets its code.
        const again = draft ? undefined : await codeOfAttempt(db, attemptOf(visit, asking.exercise.id))
        if (again) return page(receivedPage(asking.exercise, again, asking.language, { aside: true, tell: wantsTold(visit, asking) }))
        const away = await turnedAway(asking, draft)
        if (away || !draft) return away ?? seeOther(urls.response(asking.exercise.slug))
        const words = wordsIn(asking.language)
        const now = house.clock.now()
        const unanswered = pathOf(asking.questions, draft.answers).find(
          ({ id, required }) => draft.typed[id] ?? (required && !draft.answers[id]),
        )
        if (unanswered) return seeOther(urls.question(asking.exercise.slug, unanswered.id))
        const token = readCheckToken(house.secret, asking.exercise.id, { _token: visit.body['_token'] }, now)
        const contact = readContact(visit.body, words)
        const errors = token ? contact.errors : { 'contact-email': words.responding.expired }
        if (!token || Object.keys(errors).length > 0) {
          // Who corrects an address has checked the answers long ago: the time goes on from there.
          const shown = token ? String(visit.body['_token']) : checkToken(house.secret, asking.exercise.id, {}, now)
          return invalid(check(asking, draft, { values: visit.body, errors }, shown))
        }
        const sent = {
          asking,
          answers: draft.answers,
          submission: `draft-${draft.token}`,
          heldBecause: doubt({ body: visit.body, ip: visit.ip, checkedAt: token.at, now }),
          wanted: contact.wanted,
          now,
          draft: draft.token,
          over: visit.body['_over'] === 'yes',
        }
        return finishAnswering(db, sent, invitationOf(visit, asking.exercise.id), () =>
          fullPage(asking, urls.check(asking.exercise.slug), carriedFrom(visit.body)),
        )
      },
    }),

    route('/consultations/:slug/response/received/:code', {
      may: 'everyone',
      example: receivedExample,
      get: async (visit) => {
        const exercise = exerciseIn(visit.language, await publicExercise(db, visit.params.slug))
        const read = readCode(visit.params.code, visit.language)
        const receipt = 'code' in read ? await findReceipt(db, read.code) : undefined
        if (!receipt || receipt.state !== 'live') throw new NotFound('receipt')
        return page(
          receivedPage(exercise, receipt.code, visit.language, {
            over: await isOver(db, receipt.contribution.id),
            tell: tellNoted(visit, exercise.id, receipt.code),
          }),
        )
      },
    }),

    route('/consultations/:slug/response/:question', {
      may: 'everyone',
      example: questionExample,
      get: async (visit) => {
        const { asking, draft } = await underWay(visit)
        const away = await turnedAway(asking, draft)
        if (away || !draft) return away ?? seeOther(urls.response(asking.exercise.slug))
        const asked = askedAt(asking, draft, visit.params.question)
        const changing = changedIn(asking, visit)
        return asked
          ? page(
              questionPage(
                asking,
                wordedFor(asking, asked, draft.answers),
                blankForm({ ...valuesOf([asked], draft.answers), ...draft.typed[asked.id] }),
                {
                  answers: draft.answers,
                  changing,
                },
              ),
            )
          : seeOther(nextUnanswered(asking, draft))
      },
      post: async (visit) => {
        const { asking, draft } = await underWay(visit)
        const away = await turnedAway(asking, draft)
        if (away || !draft) return away ?? seeOther(urls.response(asking.exercise.slug))
        const asked = askedAt(asking, draft, visit.params.question)
        if (!asked) return seeOther(nextUnanswered(asking, draft))
        const changing = changedIn(asking, visit)
        const body = await withAreas(house.db, [asked], visit.body, asking.places)
        if (visit.body['_step'] === 'save' && maySave(asking.exercise)) {
          const { answer, typed } = asTyped(asked, body, asking.places, wordsIn(asking.language))
          await keepAnswer(db, draft, asked.id, answer, house.clock.now(), typed)
          return seeOther(urls.saving(asking.exercise.slug))
        }
        const { answer, error, at } = readAnswer(asked, body, asking.places, wordsIn(asking.language))
        if (error)
          return invalid(
            questionPage(
              asking,
              wordedFor(asking, asked, draft.answers),
              { values: body, errors: { [at ?? fieldOf(asked)]: error } },
              { answers: draft.answers, changing },
            ),
          )
        const kept = await keepAnswer(db, draft, asked.id, answer, house.clock.now())
        return seeOther(
          changing ? addressAfterChange(asking, asked, draft.answers, kept.answers, changing) : addressAfter(asking, asked, kept.answers),
        )
      },
    }),
  ]
}

/** Whether the page that is sent again asks to be told what was decided. */
function wantsTold({ body }: Pick<Visit, 'body'>, { language }: Asking): boolean {
  return readContact(body, wordsIn(language)).wanted?.tell === true
}

/** Whether these answers are kept over the number that was needed. */
async function isOver(db: ConsultationsDb, id: string): Promise<boolean> {
  const row = await db.selectFrom('consultations.response').select('state').where('id', '=', Number(id)).executeTakeFirst()
  return row?.state === 'over'
}

function check(asking: Asking, draft: Draft, form: Parameters<typeof checkPage>[2], token: string) {
  const path = pathOf(asking.questions, draft.answers).map((asked) => wordedFor(asking, asked, draft.answers))
  return checkPage({ ...asking, questions: path }, draft.answers, form, {
    token,
    change: (asked) => urls.question(asking.exercise.slug, asked.id, asked.id),
    aside: Object.keys(splitByPath(asking.questions, draft.answers).setAside).length,
  })
}

/** The question at this address, when it exists and these answers lead to it. */
function askedAt(asking: Asking, draft: Draft, id: string): Question | undefined {
  return asking.questions.find((asked) => asked.id === id && isReached(asked, asking.questions, draft.answers))
}

/** The question whose answer somebody changes from the check of all answers, when that is where they came from. */
function changedIn(asking: Asking, { query }: Visit<{ slug: string; question: string }>): string | undefined {
  return asking.questions.find(({ id }) => id === query['change'])?.id
}
