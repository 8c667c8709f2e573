import { defineEvent } from '#platform/events'

/** The next server has taken a mail: from now on this person counts as told. */
export const mailAccepted = defineEvent<{ deliveryId: number; key: string }>('mail.accepted')

/** The next server has refused a mail for good: this person was not told by it. */
export const mailRefused = defineEvent<{ deliveryId: number; key: string }>('mail.refused')
