import { newBell } from '#platform/jobs'

/** Rung when mail was queued and committed in this process. */
export const outboxBell = newBell()
