import { may } from '#platform/access'
import type { House } from '#platform/module'
import type { Visit } from '#platform/web'
import { type Exercise, stageOf } from '../exercises/exercise.js'
import { plainWording } from '../questionnaires/piping.js'
import { currentQuestionnaire } from '../questionnaires/queries.js'
import { isFreeText } from '../questionnaires/question.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { codingProgress } from './texts.js'

interface Link {
  readonly href: string
  readonly text: string
}

/** Where to go when every text of a question was read: to questions with texts left, to the results, and to freezing them once nobody can answer any more. */
export async function onward(house: House, exercise: Exercise, read: string, person: Visit['person']): Promise<readonly Link[]> {
  const db = own(house.db)
  const { questions } = await currentQuestionnaire(db, exercise.id)
  const links: Link[] = []
  for (const asked of questions.filter((one) => isFreeText(one) && one.id !== read)) {
    const progress = await codingProgress(db, exercise.id, asked.id)
    const left = progress.texts - progress.read
    if (left > 0)
      links.push({
        href: urls.coding(exercise.id, asked.id),
        text: `Read and code “${plainWording(asked)}”: ${left.toLocaleString('en-GB')} left`,
      })
  }
  links.push({ href: urls.results_(exercise.id), text: 'See the results' })
  if (stageOf(exercise, house.clock.today()) === 'closed' && may(person, 'consultations:answer'))
    links.push({ href: urls.outcome(exercise.id), text: FREEZE })
  return links
}

/** How the step after coding is called wherever it can be taken. */
export const FREEZE = 'Freeze the figures and write the decision'
