import { defineEvent } from '#platform/events'

/** The next server has taken a mail: from now on this person counts as told. */
export const mailAccepted = defineEvent<{ deliveryId: number; key: string }>('mail.accepted')

/** The next server has refused a mail for good: this person was not told by it. */
export const mailRefused = defineEvent<{ deliveryId: number; key: string }>('mail.refused')

/** A mail that was taken came back later, as was recorded `at` this moment: this person was not told by it after all. */
export const mailReturned = defineEvent<{ deliveryId: number; key: string; at: string }>('mail.returned')

/** Somebody called a mail of ours unwanted, as their provider told us: what they did not have to get ends. */
export const mailComplained = defineEvent<{ deliveryId: number; key: string; at: string }>('mail.complained')

/** That a mail came back was recorded by mistake: it arrived. */
export const mailArrived = defineEvent<{ deliveryId: number; key: string }>('mail.arrived')
