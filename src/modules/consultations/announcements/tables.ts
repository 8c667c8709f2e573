import type { Temporal } from '#platform/clock'

/** Planned exercises that residents may read about. */
export type AnnouncementTables = {
  'consultations.announcement': { exercise_id: number; announced_at: Temporal.Instant; announced_by: string }
}
