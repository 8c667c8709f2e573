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
export { issueMoved } from './issues/events.js'
export { type Issue, ISSUE, ISSUE_STATES, issueRef, type IssueSheet, type IssueSource, type IssueState, SOURCES } from './issues/issue.js'
export { raisedByAmbassadors } from './issues/measures.js'
export { issueAt, issuesFrom, issuesRaisedBy, PAGE as ISSUES_PAGE } from './issues/queries.js'
export { type Origin, raiseIssue } from './issues/raise.js'
export { raiseFrom } from './issues/staff-routes.js'
export { sendToChief } from './issues/chief-office.js'
export { move as moveIssue } from './issues/move.js'
