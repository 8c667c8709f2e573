import { defineEvent } from '#platform/events'

/** A contact said yes to a purpose they had not agreed to before. `on` is the moment of the ledger's line. */
export const contactAgreed = defineEvent<{ contact: number; purpose: string; on: string }>('contacts.agreed')

/** A contact takes back one purpose, or `everything`. */
export const contactWithdrew = defineEvent<{ contact: number; what: string; on: string }>('contacts.withdrew')

/** A contact was erased: nothing about them may stay anywhere. */
export const contactErased = defineEvent<{ contact: number; on: string }>('contacts.erased')
