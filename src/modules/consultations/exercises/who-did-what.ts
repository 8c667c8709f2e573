import { entries } from '#platform/audit'
import type { Db } from '#platform/db'
import { namesOf } from '#modules/identity'
import type { Done } from './overview-page.js'

const DEEDS: Readonly<Record<string, string>> = {
  'consultations:draft': 'started this exercise',
  'consultations:change-sheet': 'changed the planning sheet',
  'consultations:set-influence': 'changed what people can influence',
  'consultations:save-questions': 'changed the questions',
  'consultations:start-questions': 'began the questions',
  'consultations:use-questions': 'put a new version of the questions in use',
  'consultations:try-questions': 'tried out the questions',
  'consultations:add-collection-point': 'added a collection point',
  'consultations:release-all': 'counted held answers',
  'consultations:freeze-figures': 'froze the figures',
  'consultations:delete-expired-answers': 'deleted answers whose time was over',
  'identity:set-owners': 'changed who looks after it',
  'identity:record-agreement': 'recorded that somebody agreed',
  'consultations:publish': 'published it',
  'consultations:extend': 'gave people more time',
  'consultations:withdraw': 'withdrew it',
  'consultations:answer': 'published the answer',
  'consultations:reserve-codes': 'reserved codes for printed cards',
  'thread:reserve-codes': 'reserved codes for printed cards',
}

/** The latest deeds on an exercise, newest first (catalogue ORG-13). */
export async function whoDidWhat(db: Db, exerciseId: number): Promise<readonly Done[]> {
  const rows = await entries(db, { kind: 'consultations.exercise', subject: String(exerciseId) })
  const names = await namesOf(db, rows.map(({ actor }) => actor))
  return rows.slice(0, 12).map(({ at, actor, did }) => ({ at, who: names.get(actor) ?? 'Regard', what: DEEDS[did] ?? did }))
}
