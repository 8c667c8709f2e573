import type { Purpose } from '#platform/module'

const CONSENT = 'Your consent (UK GDPR article 6(1)(a)), which you can withdraw at any time'

/** What contact details are used for, for the privacy notice. */
export const contactPurposes: readonly Purpose[] = [
  {
    why: 'To tell you what came of what you took part in',
    what: 'The name and address you left for that, kept apart from your answers. Your address waits with others’ and is written down in a random order, with a day and no time, so that nothing we keep joins the two. Whoever held copies of our database from two moments could see which addresses and which answers were new between them, and so narrow yours down to that group',
    basis: CONSENT,
    keptAs: 'contact',
  },
  { why: 'To ask you about future consultations', what: 'The name and address you left for that', basis: CONSENT, keptAs: 'contact' },
  { why: 'To send you the newsletter', what: 'Your e-mail address', basis: CONSENT, keptAs: 'contact' },
  {
    why: 'To tell you what is new on our website',
    what: 'Your e-mail address, and what you want to hear about',
    basis: CONSENT,
    keptAs: 'contact',
  },
  { why: 'To invite you to events and meetings', what: 'The name and address you left for that', basis: CONSENT, keptAs: 'contact' },
  {
    why: 'To ask you, as a victim of crime who said yes, how services and policing work',
    what: 'Your name and address, on a list that only named people in the office can open',
    basis: CONSENT,
    keptAs: 'contact',
  },
  {
    why: 'To work with public bodies, groups, elected representatives and journalists',
    what: 'Your name, post and work address, the groups you speak for, when we met, called or wrote and what about, and who in the office looks after it',
    basis: 'Our public task (UK GDPR article 6(1)(e)) of informing, consulting and working with others; you can object at any time',
    keptAs: 'contact',
  },
]
