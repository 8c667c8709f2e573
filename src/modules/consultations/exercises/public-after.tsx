import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { dayInWords, type Language } from '#platform/web'
import { BodiesAsked, bodyCounts } from '../bodies/public-part.js'
import { AskedTogether } from '../partners/joint-part.js'
import { jointPartners } from '../partners/queries.js'
import { earlierPrecepts } from '../precept/earlier.js'
import { EarlierYears } from '../precept/earlier-part.js'
import { panelSubmission } from '../precept/submission.js'
import { own } from '../tables.js'
import { wordsIn } from '../words/index.js'
import { type Exercise, stageOf } from './exercise.js'

/** What residents read about the life of an exercise below its sheet. */
export async function publicAfter(house: House, exercise: Exercise, language: Language): Promise<Html> {
  const db = own(house.db)
  const words = wordsIn(language)
  const stage = stageOf(exercise, house.clock.today())
  const precept = exercise.subject === 'precept'
  const sent = precept ? await panelSubmission(db, exercise.id) : undefined
  // Earlier results stand beside this one's only once these are published: shown before, they would sway those who still answer.
  const earlier = precept && stage === 'answered' ? await earlierPrecepts(db, exercise) : []
  return (
    <>
      {sent && (
        <p class="govuk-body">{words.planning.precept.sent(dayInWords(sent.sentOn, language), dayInWords(sent.meetingOn, language))}</p>
      )}
      <BodiesAsked counts={await bodyCounts(db, exercise.id)} words={words} over={stage !== 'open' && stage !== 'planned'} />
      <AskedTogether partners={await jointPartners(db, exercise.id)} words={words} />
      <EarlierYears earlier={earlier} words={words} />
    </>
  )
}
