import { forgetPartnerContacts } from '../partners/contacts.js'
import { forgetInvited } from '../shaping/holding.js'

/** Work that the planning of exercises does again and again. */
export const planningJobs = [forgetPartnerContacts, forgetInvited]
