import type { House } from '#platform/module'
import { answersOf, decisionAbout } from '#modules/accountability'
import { dayInWords, type Language } from '#platform/web'
import { officeCard, words } from '#modules/office'
import { frozenFigures } from '../analysis/freeze-figures.js'
import { makeFigures } from '../analysis/make-figures.js'
import { EXERCISE, type Exercise } from '../exercises/exercise.js'
import { influenceOf } from '../exercises/queries.js'
import { panelSubmission } from '../precept/submission.js'
import { own } from '../tables.js'
import { figuresIn } from '../translations/figures-in.js'
import { exerciseIn, influenceIn } from '../translations/in-language.js'
import { welshOfSet } from '../translations/welsh-of-set.js'
import { wordsIn } from '../words/index.js'
import { findingsFor } from './finding.js'
import { findingsOf } from './keep-finding.js'
import { methodOf } from './method.js'
import type { ReportFacts } from './report.js'

/** What stands in the report: for residents what was published, for staff the draft, from the frozen figures or, before that, today's. */
export async function reportFacts(house: House, given: Exercise, language: Language = 'en'): Promise<ReportFacts> {
  const db = own(house.db)
  const exercise = exerciseIn(language, given)
  const [office, influence, set, decision, sent, named, findings] = await Promise.all([
    officeCard(house.db, language),
    influenceOf(db, exercise.id),
    frozenFigures(db, exercise.id),
    decisionAbout(house.db, { kind: EXERCISE, id: String(exercise.id) }),
    panelSubmission(db, exercise.id),
    words(house.db, house.clock.today()),
    findingsOf(db, exercise.id),
  ])
  const answers = decision ? await answersOf(house.db, decision.id) : []
  return {
    exercise,
    office: office.name,
    influence: influenceIn(language, given, influence),
    figures: set ? await figuresIn(house.db, language, set.figures, await welshOfSet(db, set, given)) : await makeFigures(house, exercise),
    method: set ? set.method : await methodOf(house, exercise),
    held: set?.held ?? null,
    setHash: set?.setHash,
    findings: set ? findingsFor(findings, set.figures, language).map(({ text }) => text) : [],
    panel: sent
      ? [wordsIn(language).methodology.panel(named.panel.singular, dayInWords(sent.sentOn, language), dayInWords(sent.meetingOn, language))]
      : [],
    decision: decision && { said: decision.said, decided: decision.decided, next: decision.next, on: decision.decidedOn, answers },
    draft: exercise.state !== 'answered',
  }
}
