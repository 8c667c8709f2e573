import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { raise, screen } from '#modules/triage'
import { QUESTIONS, type Report, type ReportQuestion, reportRef } from './report.js'

/** Opens a disclosure for every text of a report that cannot wait until somebody reads it: a named person looks at it at once. */
export async function screenReport(tx: Tx, report: Report, at: Temporal.Instant): Promise<void> {
  for (const field of Object.keys(QUESTIONS) as ReportQuestion[]) {
    const concerns = screen(report[field])
    if (concerns.length > 0) await raise(tx, { contribution: reportRef(report.id), field, concerns, at })
  }
}
