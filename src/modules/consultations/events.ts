import { defineEvent } from '#platform/events'

/** An exercise was made public. */
export const exercisePublished = defineEvent<{ exerciseId: number }>('consultations.exercise-published')

/** A response was counted, on whatever channel. */
export const responseReceived = defineEvent<{ responseId: number; exerciseId: number }>('consultations.response-received')
