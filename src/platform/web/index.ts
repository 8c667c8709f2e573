export { CarriedOver, ChangedMeanwhile, changedSince, ConflictNotice, type Difference, markOf, orBothVersions, Seen } from './conflict.js'
export { DateField, dateValues, readDate, type ReadDate } from './date-field.js'
export { Conflict, Forbidden, InEnglishOnly, NotFound, NothingChosen } from './errors.js'
export { floodGate, FLOOD_LIMITS, type FloodLimits, Meter, networksOf } from './flood.js'
export { blankForm, errorFor, type Form, formIn, readForm, ticked, typed, withError } from './form.js'
export { FormErrors } from './form-errors.js'
export { answerIn, Filled, type Merged, mergedRows, mergedWith, mergeInto, rowsAsValues, toldOf } from './merge.js'
export { type DayMark, dayMarkIn, dayMarkText } from './day-mark.js'
export { type KeptReads, keepReads } from './kept-reads.js'
export { addressIn, languageOf, plainAddress } from './addresses.js'
export { type Language, LANGUAGE_NAMES, LANGUAGES, otherThan, type Translated } from './language.js'
export { Once, PostForm } from './post-form.js'
export { isRobot } from './robots.js'
export type { FindLost, PublicView, WatchViews } from './public-visits.js'
export { type Handler, type Route, route } from './route.js'
export { serveAssets } from './serve-assets.js'
export { buildServer, type WebOptions } from './server.js'
export { type Done, doneAt } from './said.js'
export { serviceSecret, sign, unsign } from './signed.js'
export { forgetSubmissions, sentAlready, sentJustSo, submitOnce } from './submit-once.js'
export { bump, versionsOf } from './topics.js'
export {
  type Answer,
  type Body,
  data,
  download,
  mailAsSent,
  forGoingBack,
  invalid,
  leadElsewhere,
  page,
  type PageContent,
  type Params,
  seeOther,
  type SetCookie,
  type Upload,
  type Visit,
} from './visit.js'
export * from './pieces/index.js'
export * from './shell/index.js'
export { wordsIn } from './words/index.js'
export { dayInside, daySoftened, numberIn } from './words/welsh.js'
