import { actorOf } from '#platform/access'
import type { House } from '#platform/module'
import { doneAt, changedSince, Conflict, invalid, page, type Route, route, seeOther, submitOnce } from '#platform/web'
import { own } from '../../tables.js'
import { addBlock } from '../add-question.js'
import { DIRECTIONS, moveQuestion } from '../move-question.js'
import { brokenLinks } from '../links.js'
import { PROFILE_QUESTIONS } from '../profile-block.js'
import { currentQuestionnaire, questionnairesOf } from '../queries.js'
import { removeQuestion } from '../remove-question.js'
import { startNextVersion } from '../start-questionnaire.js'
import { useVersion } from '../use-version.js'
import { mustBeOpen, openBuilder, questionIn, save, sending } from './builder.js'
import { exerciseAt } from '../../exercises/examples.js'
import { exampleExercise, exampleQuestion } from './examples.js'
import { profilePage } from './profile-page.js'
import { questionsPage } from './questions-page.js'
import { removalPage } from './removal-page.js'
import { questionUrls } from './urls.js'
import { nextStep, versionsPage } from './versions-page.js'

const MAY = 'consultations:plan'

/** The list of questions: order, removal, the profile block and versions. */
export function listRoutes(house: House): readonly Route[] {
  return [
    route('/staff/consultations/:id/questions', {
      may: MAY,
      example: exampleExercise,
      get: async ({ params }) => page(questionsPage(await openBuilder(house, params.id))),
    }),

    route('/staff/consultations/:id/questions/:question/position', {
      may: MAY,
      example: exampleQuestion,
      post: sending(house, async (visit) => {
        const builder = await openBuilder(house, visit.params.id)
        const asked = questionIn(builder, visit.params.question)
        mustBeOpen(builder)
        const direction = DIRECTIONS.find((one) => one === visit.body['direction']) ?? 'up'
        const edit = moveQuestion(builder.questionnaire.questions, asked.id, direction)
        if (edit.questions === undefined) return invalid(questionsPage(builder, edit.refused))
        return save(house, visit, builder, edit.questions, questionUrls.questions(builder.exercise.id), 'Moved')
      }),
    }),

    route('/staff/consultations/:id/questions/:question/removal', {
      may: MAY,
      example: exampleQuestion,
      get: async ({ params }) => {
        const builder = await openBuilder(house, params.id)
        mustBeOpen(builder)
        const asked = questionIn(builder, params.question)
        return page(removalPage(builder, asked, removeQuestion(builder.questionnaire.questions, asked.id).refused))
      },
      post: sending(house, async (visit) => {
        const builder = await openBuilder(house, visit.params.id)
        const back = questionUrls.questions(builder.exercise.id)
        mustBeOpen(builder)
        const asked = builder.questionnaire.questions.find(({ id }) => id === visit.params.question)
        if (!asked) return seeOther(back)
        if (changedSince(visit.body, asked)) throw new Conflict('Somebody else changed this question a moment ago.')
        const edit = removeQuestion(builder.questionnaire.questions, asked.id)
        if (edit.questions === undefined) return invalid(removalPage(builder, asked, edit.refused))
        return save(house, visit, builder, edit.questions, back, 'The question is removed')
      }),
    }),

    route('/staff/consultations/:id/questions/profile', {
      may: MAY,
      example: exampleExercise,
      get: async ({ params }) => page(profilePage(await openBuilder(house, params.id))),
      post: sending(house, async (visit) => {
        const builder = await openBuilder(house, visit.params.id)
        const edit = addBlock(builder.questionnaire.questions, PROFILE_QUESTIONS)
        if (edit.questions === undefined) return invalid(questionsPage(builder, edit.refused))
        return save(house, visit, builder, edit.questions, questionUrls.questions(builder.exercise.id), 'The questions are added')
      }),
    }),

    route('/staff/consultations/:id/questions/versions', {
      may: MAY,
      maySend: 'consultations:publish',
      example: exerciseAt('open', house.clock),
      get: async ({ params }) => {
        const builder = await openBuilder(house, params.id)
        return page(versionsPage(builder, await questionnairesOf(own(house.db), builder.exercise.id)))
      },
      post: sending(house, async (visit) => {
        const builder = await openBuilder(house, visit.params.id)
        const { exercise, questionnaire } = builder
        const broken = brokenLinks(questionnaire.questions)
        const wanted = visit.body['step'] === 'use' ? 'use' : 'start'
        if (wanted === 'use' && broken.length > 0)
          return invalid(versionsPage(builder, await questionnairesOf(own(house.db), exercise.id), broken))
        const by = actorOf(visit.person)
        return submitOnce(own(house.db), house.clock, visit, async (tx) => {
          if (wanted === 'start') {
            if (nextStep(builder) === 'none') throw new Conflict('This exercise is not open, so its questions stay as they are.')
            await startNextVersion(tx, exercise.id, by)
            return doneAt(
              questionUrls.questions(exercise.id),
              'The next version is started. People answer the one before it until you put this one in use',
            )
          }
          const newest = await currentQuestionnaire(tx, exercise.id)
          if (String(newest.version) !== visit.body['version'])
            throw new Conflict('Somebody else changed these questions after you opened the page.')
          await useVersion(tx, newest, house.clock.now(), by)
          return doneAt(questionUrls.versions(exercise.id), 'The new version is in use')
        })
      }),
    }),
  ]
}
