import { entries } from '#platform/audit'
import type { Db } from '#platform/db'
import { namesOf } from '#modules/identity'
import type { Done } from './overview-page.js'

const DEEDS: Readonly<Record<string, string>> = {
  'consultations:draft': 'started this exercise',
  'consultations:change-sheet': 'changed the planning sheet',
  'consultations:set-audiences': 'said how people and victims are heard',
  'consultations:send-to-panel': 'recorded that the results went to the Panel',
  'consultations:announce': 'announced the plan',
  'consultations:take-announcement-back': 'took the announcement back',
  'consultations:promote': 'wrote down how people were told',
  'consultations:correct-promotion': 'corrected the promotion log',
  'consultations:remove-promotion': 'removed an entry of the promotion log',
  'consultations:decide-overlap': 'decided what to do about a partner’s exercise',
  'consultations:join-partner': 'named a partner who asks together with us',
  'consultations:part-from-partner': 'removed a partner',
  'consultations:invite-to-shape': 'asked somebody to look at the draft',
  'consultations:withdraw-invitation': 'withdrew an invitation to shape it',
  'consultations:suggest': 'suggested a change by a link',
  'consultations:answer-suggestion': 'answered a suggestion',
  'consultations:record-report': 'recorded the report',
  'consultations:decide-repeat': 'decided whether to ask again',
  'consultations:take-on': 'turned a finding into an action',
  'consultations:change-action': 'changed an action',
  'consultations:finish-action': 'said that an action was done',
  'consultations:classify': 'said what it is about and where',
  'consultations:learn': 'wrote down a lesson',
  'consultations:use-lesson': 'said what was done with a lesson',
  'consultations:set-influence': 'changed what people can influence',
  'consultations:start-questions': 'started a version of the questions',
  'consultations:change-questions': 'changed the questions',
  'consultations:try-questions': 'tried the questions out',
  'consultations:use-questions': 'put a new version of the questions in use',
  'consultations:add-collection-point': 'added a collection point',
  'consultations:add-batch': 'added a batch of paper cards',
  'consultations:import': 'began to import a file of answers',
  'consultations:take-back-import': 'took an import back',
  'consultations:key-ticks': 'keyed the ticks of a tick survey',
  'consultations:take-back-ticks': 'took back the ticks of a sheet',
  'consultations:release-all': 'counted held answers',
  'consultations:freeze-figures': 'froze the figures',
  'consultations:write-finding': 'wrote a headline finding',
  'consultations:remove-finding': 'removed a headline finding',
  exported: 'exported the answers',
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
  const names = await namesOf(
    db,
    rows.map(({ actor }) => actor),
  )
  const done = rows.map(({ at, actor, did }) => ({ at, who: names.get(actor) ?? 'Regard', what: DEEDS[did] ?? 'changed something else' }))
  // The same deed several times in a row is one line, with its latest time.
  const lines: (Done & { times: number })[] = []
  for (const deed of done) {
    const last = lines.at(-1)
    if (last && last.who === deed.who && last.what === deed.what) lines[lines.length - 1] = { ...last, times: last.times + 1 }
    else lines.push({ ...deed, times: 1 })
  }
  return lines.slice(0, 12).map(({ at, who, what, times }) => ({ at, who, what: times === 1 ? what : `${what}, ${times} times` }))
}
