export { contactAgreed, contactErased, contactWithdrew } from './events.js'
export { type ContactList } from './lists/list.js'
export { type Listed, listAtAll, listed, listsFor } from './lists/queries.js'
export { contacts } from './module.js'
export {
  type Agreement,
  type Agreeing,
  type Contact,
  type How,
  type NewContact,
  type Preferred,
  type Purpose,
  PURPOSES,
  type Wish,
} from './people/contact.js'
export { bodiesIn, type BodyIn } from './people/bodies-in.js'
export { contactRef } from './people/contact.js'
export { type HandedIn, handIn } from './intake/intake.js'
export { keepContact } from './people/keep-contact.js'
export { asEmail, asPhone } from './people/normalise.js'
export {
  agreementsOf,
  agreesTo,
  contactsFor,
  findContact,
  idsOf,
  type OutcomeWish,
  type Reachable,
  reachableAmong,
  type ReachFilter,
  receiptHashOf,
  wishesAbout,
} from './people/queries.js'
export { isSuppressed } from './people/suppression.js'
export { eraseContact, withdraw } from './people/withdraw.js'
export { urls as contactUrls } from './urls.js'
export { contactOf, leavePurposeUrl, preferencesUrl } from './preferences/token.js'
