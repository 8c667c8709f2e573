import { defineEvent } from '#platform/events'

/** The days of pre-election periods were set or changed. */
export const periodsChanged = defineEvent<Record<string, never>>('elections.periods-changed')

/** Something was let out in a pre-election period. */
export const launchAllowed = defineEvent<{ kind: string; record: number }>('elections.allowed')
