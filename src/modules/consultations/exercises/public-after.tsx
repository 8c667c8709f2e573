import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { dayInWords, type Language } from '#platform/web'
import { BodiesAsked, bodyCounts } from '../bodies/public-part.js'
import { actionsOf } from '../actions/queries.js'
import { frozenFigures } from '../analysis/freeze-figures.js'
import { AskedTogether } from '../partners/joint-part.js'
import { jointPartners } from '../partners/queries.js'
import { earlierPrecepts } from '../precept/earlier.js'
import { EarlierYears } from '../precept/earlier-part.js'
import { panelSubmission } from '../precept/submission.js'
import { HowReached } from '../reach/public-part.js'
import { outcomeOf } from '../outcome/outcome.js'
import { reportOn, stepsFor } from '../stages/queries.js'
import { repeatOf } from '../stages/repeat.js'
import { Stations } from '../stages/stations.js'
import { own } from '../tables.js'
import { langOf } from '../translations/in-language.js'
import { wordsIn } from '../words/index.js'
import { type Exercise, stageOf } from './exercise.js'

/** What residents read about the life of an exercise below its sheet. */
export async function publicAfter(house: House, exercise: Exercise, language: Language): Promise<Html> {
  const db = own(house.db)
  const words = wordsIn(language)
  const today = house.clock.today()
  const stage = stageOf(exercise, today)
  const [report, repeat] = await Promise.all([reportOn(db, exercise.id), repeatOf(db, exercise.id)])
  const precept = exercise.subject === 'precept'
  const sent = precept ? await panelSubmission(db, exercise.id) : undefined
  // Earlier results stand beside this one's only once these are published: shown before, they would sway those who still answer.
  const earlier = precept && stage === 'answered' ? await earlierPrecepts(db, exercise) : []
  return (
    <>
      <HowReached reach={exercise.sheet.reach} words={words} {...langOf(language, exercise)} />
      {(stage === 'closed' || stage === 'answered') && (
        <Stations
          steps={await stepsFor(db, exercise, today)}
          actions={await actionsOf(db, exercise.id)}
          decidedOn={(await outcomeOf(db, exercise))?.decided.when}
          base={(await frozenFigures(db, exercise.id))?.base}
          today={today}
          language={language}
        />
      )}
      {report && report.link !== '' && (
        <p class="govuk-body">
          <a class="govuk-link" href={report.link}>
            {words.planning.stations.report}
          </a>
        </p>
      )}
      {repeat && (
        <p class="govuk-body">
          {words.planning.stations.again[repeat.repeat]} <span lang="en">{repeat.because}</span>
        </p>
      )}
      {sent && (
        <p class="govuk-body">{words.planning.precept.sent(dayInWords(sent.sentOn, language), dayInWords(sent.meetingOn, language))}</p>
      )}
      <BodiesAsked counts={await bodyCounts(db, exercise)} words={words} over={stage !== 'open' && stage !== 'planned'} />
      <AskedTogether partners={await jointPartners(db, exercise.id)} words={words} />
      <EarlierYears earlier={earlier} words={words} />
    </>
  )
}
