import { defineEvent } from '#platform/events'

/** A decision was published: whoever asked people about it can now tell them. */
export const decisionPublished = defineEvent<{ decisionId: number; aboutKind: string; aboutId: string }>(
  'accountability.decision-published',
)
