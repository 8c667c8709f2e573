export { accountability } from './module.js'
export { changeDecision, type DecisionText } from './decisions/change-decision.js'
export { changeDecisionWelsh } from './decisions/change-welsh.js'
export {
  type Decision,
  decisionRef,
  type DecisionState,
  type DecisionWelsh,
  type Influence,
  INFLUENCES,
  type ItemAnswer,
} from './decisions/decision.js'
export { draftDecision, type NewDecision } from './decisions/draft-decision.js'
export { agreementTo, type Missing, missingFrom } from './decisions/missing.js'
export { publishDecision, TOPIC as DECISIONS_TOPIC } from './decisions/publish-decision.js'
export { answersOf, decisionAbout, decisionById, decisionsIn } from './decisions/queries.js'
export { decisionPublished } from './events.js'
export { influenceInWords } from './words/index.js'
export { urls as accountabilityUrls } from './urls.js'
export { recordDecisionAgreement } from './decisions/record-agreement.js'
