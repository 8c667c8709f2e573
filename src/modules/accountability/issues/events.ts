import { defineEvent } from '#platform/events'

/** An issue took a step: whoever raised it can be told. */
export const issueMoved = defineEvent<{ issue: number; state: string; originKind: string; originId: string }>('accountability.issue-moved')
