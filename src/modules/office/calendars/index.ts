export { BANK_HOLIDAY_SOURCE, type Division } from './bank-holidays.js'
export {
  type AddedDay,
  addWeeks,
  addWorkingDays,
  type Calendar,
  isProvisional,
  isWorkingDay,
  officeCalendar,
  type Reason,
  ukCalendar,
  warnBefore,
  whyNot,
} from './calendar.js'
export { type Calendars, calendarsWith, dueOn, explain } from './explain.js'
export { type Pause, pauseMistakes } from './pause.js'
export { type Confidence, type PauseKind, type PauseRule, type Regime, REGIME_CODES, type RegimeCode, regimeOn, REGIMES } from './regime.js'
export { type Standing, standingOn, type Working, type WorkingDay } from './working.js'
