import { SHORT } from './fill.js'

/** What fits in a field where script alone is not taken, by route and field; `said` is what the page asked to be corrected. */
export const FITS: Readonly<Record<string, (said: string) => string>> = {
  '/staff/scrutiny/new time': () => '18:30',
  '/staff/scrutiny/meetings/:id/details time': () => '18:30',
  '/staff/contacts/cascades/new partner': () => 'Westmarch Chamber of Commerce',
  '/staff/consultations/residents total': (said) => /add up to ([\d,]+)/.exec(said)?.[1] ?? '5',
  '/staff/office/card social': () => `${SHORT} https://x7.example/`,
  '/staff/set-up/identity social': () => `${SHORT} https://x7.example/`,
  '/staff/consultations/standing-invitees list': () => `${SHORT}, x7@home.example`,
}

/** Forms of which none is met, by route, with the reason. None of them has a field that takes any text. */
export const NOT_MET: Readonly<Record<string, string>> = {
  '/staff/consultations/annual': 'the demo has begun its annual survey; two buttons',
  '/consultations/:slug/response/check': 'for browsers that come back to it; the check itself is sent to /response',
  '/staff/consultations/:id/publication': 'shown once a plan is complete; a button',
  '/staff/consultations/:id/responses/:response': 'a button that gives a code',
  '/staff/consultations/:id/coding/:question/campaign': 'needs answers in the same words, which so few are not; ticks and keys of themes',
  '/staff/consultations/:id/coding/:question/agreement': 'needs more texts than so few people write; a choice of a share',
  '/staff/consultations/:id/coding/:question/second': 'needs a drawn sample; ticks and keys of themes',
  '/staff/consultations/:id/coding/:question/settle': 'needs a drawn sample; ticks and keys of themes',
  '/staff/accountability/decisions/:id/publication': 'shown once a decision is agreed; a button',
  '/staff/sign-in/code': 'six digits',
  '/staff/sign-in/authenticator': 'six digits',
  '/staff/sign-in/office/return': 'what another service sends back; test/sign-in-service.ts is for that',
  '/staff/new-password/:token': 'passwords, which are never shown',
  '/staff/invitation/:token': 'passwords, which are never shown',
  '/staff/first-administrator/:token': 'passwords, which are never shown',
  '/sign-in/:token': 'a button',
  '/staff/identity/sessions/others/end': 'a button',
  '/staff/identity/sessions/:id/end': 'a button',
  '/staff/identity/passkeys/:id/removal': 'a button',
  '/staff/identity/office-account/removal': 'a button',
  '/staff/identity/people/:id/invitation': 'a button',
  '/staff/identity/people/:id/authenticator': 'a button',
  '/staff/identity/people/:id/sessions/office-account': 'a button',
  '/staff/administration/jobs': 'shown when a job has failed; a button',
  '/staff/administration/mail': 'shown when a mail is stuck; a button',
  '/staff/administration/mail/notices': 'shown when a notice names no mail of ours; choices only',
}

/** Fields that take no script, by route and field, with the reason. */
export const TAKES_NO_SCRIPT: Readonly<Record<string, string>> = {
  '/receipts code': 'a receipt code, which is looked up and never kept',
  '/staff/consultations/:id/promotion/new cost': 'an amount of money',
  '/staff/consultations/:id/promotion/:promotion cost': 'an amount of money',
  '/staff/consultations/:id/bodies/:body/reply code': 'a receipt code of a reply that is here',
  '/staff/consultations/:id/invitations/new list': 'e-mail addresses',
  '/staff/consultations/:id/cards printed': 'the code printed on a card',
  '/staff/consultations/:id/coding/:question/list keys-#': 'numbers of themes',
  '/staff/consultations/:id/coding/:question/texts/:response/quote part': 'must stand in the answer itself',
  '/staff/consultations/residents source': 'the total must agree with every other question’s; the kept one has script added',
  '/staff/consultations/:id/findings text': 'rests on a figure, and of so few answers none is shown; the kept ones have script added',
  '/staff/consultations/:id/findings welsh': 'rests on a figure, and of so few answers none is shown; the kept ones have script added',
  '/staff/consultations/:id/findings/:finding/welsh welsh': 'stands with a mark for each figure; the kept ones have script added',
  '/staff/contacts/cascades/new partner': 'the name of a contact, which is looked up',
  '/staff/contacts/:id/roles/new other': 'the name of a contact, which is looked up',
  '/staff/office/card colour': 'a colour',
  '/staff/set-up/identity colour': 'a colour',
  '/staff/office/places/new code': 'letters and digits',
  '/staff/newsletters/editions/:id/approval why':
    'of the demo’s editions one waits, and the record of an agreement, sent first, lets it go on',
  '/staff/news/:id/approval why': 'of the demo’s texts one waits, and the record of an agreement, sent first, lets it go on',
  '/staff/administration/mail/notices to': 'an e-mail address',
  '/staff/administration/mail/returns to': 'an e-mail address',
  '/staff/website/pages/:id/address slug': 'small letters, digits and hyphens',
  '/staff/website/redirects/new old': 'an address, which has no spaces',
  '/staff/website/redirects/new to': 'an address of ours',
  '/staff/news/:id/issue time': 'a time of day',
  '/staff/publications/:id/issue time': 'a time of day',
  '/staff/publications/:id/approval why': 'of the demo’s publications one waits, and the record of an agreement, sent first, lets it go on',
  '/staff/publications/:id/files/new pages': 'a number of pages',
  '/staff/newsletters/editions/:id/sending time': 'a time of day',
  '/staff/media/outlets/new sites': 'web addresses',
  '/staff/media/outlets/:id/details sites': 'web addresses',
  '/staff/media/interviews/new time': 'a time of day',
  '/staff/media/interviews/:id/details time': 'a time of day',
  '/staff/media/enquiries/new time': 'a time of day',
  '/staff/media/enquiries/new at': 'a time of day',
  '/staff/media/enquiries/:id/details time': 'a time of day',
  '/staff/media/enquiries/:id/details at': 'a time of day',
  '/staff/media/articles/new asked': 'an amount of money',
  '/staff/media/articles/new agreed': 'an amount of money',
  '/staff/media/articles/:id/details asked': 'an amount of money',
  '/staff/media/articles/:id/details agreed': 'an amount of money',
  '/staff/newsletters/editions/:edition/blocks/:id/picture/new alt': 'goes with a picture; changing it is met with script',
  '/staff/newsletters/editions/:edition/blocks/:id/picture/new caption': 'goes with a picture; changing it is met with script',
  '/staff/news/:id/pictures/new alt': 'goes with a picture; changing it is met with script',
  '/staff/news/:id/pictures/new caption': 'goes with a picture; changing it is met with script',
  '/staff/news/:id/pictures/new welshAlt': 'goes with a picture; changing it is met with script',
  '/staff/news/:id/pictures/new welshCaption': 'goes with a picture; changing it is met with script',
  '/staff/website/pages/:id/pictures/new alt': 'goes with a picture; changing it is met with script',
  '/staff/website/pages/:id/pictures/new caption': 'goes with a picture; changing it is met with script',
  '/staff/website/pages/:id/pictures/new welshAlt': 'goes with a picture; changing it is met with script',
  '/staff/website/pages/:id/pictures/new welshCaption': 'goes with a picture; changing it is met with script',
  '/staff/newsletters/sign-ups addresses': 'e-mail addresses',
  '/staff/newsletters/editions/:id/channels/new link': 'a web address',
  '/staff/ambassadors/scheme dueDays': 'a number of days',
  '/staff/ambassadors/scheme/reviews/new hours': 'a number of hours',
  '/staff/ambassadors/scheme/reviews/new funding': 'an amount of money',
  '/staff/events/new time': 'a time of day',
  '/staff/events/new until': 'a time of day',
  '/staff/events/:id/details time': 'a time of day',
  '/staff/events/:id/details until': 'a time of day',
  '/staff/events/:id/outcome rating': 'a number from 1 to 5',
  '/staff/meetings/:id/dates/new time': 'a time of day',
  '/staff/meetings/:id/dates/new until': 'a time of day',
  '/staff/meetings/:id/dates/year time': 'a time of day',
  '/staff/meetings/:id/dates/year until': 'a time of day',
  '/staff/meetings/dates/:id/day time': 'a time of day',
  '/staff/meetings/dates/:id/day until': 'a time of day',
  '/staff/who-is-due/:rule/:target/booking time': 'a time of day',
  '/staff/who-is-due/:rule/:target/booking until': 'a time of day',
  '/staff/diary/own-calendar address': 'a web address',
  '/staff/events/:id/registration closesTime': 'a time of day',
  '/staff/events/:id/slots/new from': 'a time of day',
  '/staff/events/:id/slots/new to': 'a time of day',
  '/staff/scrutiny/new time': 'a time of day',
  '/staff/scrutiny/new until': 'a time of day',
  '/staff/scrutiny/meetings/:id/details time': 'a time of day',
  '/staff/scrutiny/meetings/:id/details until': 'a time of day',
  '/staff/scrutiny/questions/:id/answer at': 'a time in a recording',
  '/staff/invitations/:id/decision time': 'a time of day',
  '/staff/invitations/:id/decision until': 'a time of day',
  '/staff/invitations/:id/combination time': 'a time of day',
  '/staff/invitations/:id/combination until': 'a time of day',
  '/staff/invitations/:id/combination title':
    'the decision on one alone, sent first, leaves nothing to combine; that form has the same field',
  '/staff/invitations/:id/combination venue':
    'the decision on one alone, sent first, leaves nothing to combine; that form has the same field',
  '/staff/invitations/:id/combination objective':
    'the decision on one alone, sent first, leaves nothing to combine; that form has the same field',
  '/staff/invitations/:id/combination exception': 'the decision on one alone, sent first, leaves nothing to combine',
  '/staff/invitations/:id/combination reason':
    'the decision on one alone, sent first, leaves nothing to combine; that form has the same field',
}

/** Columns that take nothing more than the few words of ours. */
export const FEW_WORDS: readonly string[] = ['identity.agreement.how', 'identity.link.lasts']

/** Pages that show nothing that anybody typed: blank forms, signing in, buttons, our own words; and files, which are read as tables. */
export const SHOWS_NOTHING: readonly RegExp[] = [
  /\/new$|\/new-theme$|\.\w+$|\/questions\/profile$|\/report-record$|\/informed\/:audience$|\/printed$/,
  /^\/(staff\/)?(sign-in|sign-out|forgotten-password|new-password|invitation|first-administrator)/,
  /^\/staff\/identity\/(sessions\/everybody|passkeys|office-account)/,
  /^\/consultations\/:slug\/response\/(check|received\/:code|:question|saving|saved)$/, // of the moment; looked at while they are sent
  // Files, and pages that say no more than a reference and a day.
  /\/files\/:file$|\/format-copies\/:token\/file$|^\/staff\/formats\/:id\/(file|refusal|release)$|^\/publications\/format-requests\/:token$|\/papers\/:paper\/file$/,
  /^\/subscribe\/check-your-email$|^\/contact-preferences\/leaving\/:token$/,
  /^\/issues\/reply-received$|^\/ambassador\/(raise|report|contacts)$/, // a thank-you; blank forms, and what leads on
  /^\/(receipts|health|staff\/desk\/digest|staff\/office|staff\/set-up)$|^\/staff\/set-up\/(geography|standards)$/,
  /^\/staff\/administration(\/(audit-log\/(exports|seal)|jobs|mail|mail\/(returns|notices)|personal-data(\/(copies|erasures))?))?$/,
  /^\/staff\/office\/(place-imports(\/:id\/undoing)?|standards\/:kind)$|\/postcodes$|\/imports\/:id\/taking-back$/,
  // Addresses alone, which are no words; and a text file.
  /^\/staff\/website\/(redirects\/(:id\/removal|import)|not-found)$|^\/(crime-prevention\/go\/:id|newsletter-links\/:code)$|^\/pages\/:slug\/text$/,
  /^\/staff\/media\/(coverage\/paste|panel)$/,
  /\/batches\/:batch\/second-entry$|^\/staff\/consultations\/:id\/agreement$|^\/staff\/triage\/:id\/outcome$/,
  /^\/(newsletter-pictures|news\/pictures|pages\/pictures)\/:file\/:mark$/, // a picture
  /^\/staff\/contacts\/lists\/ready$/, // names of the product alone
  /^\/staff\/contacts\/(forgetting|:id\/keeping)$/, // nobody is known for so long; the names are those of /staff/contacts
  /^\/staff\/diary\/(feeds|own-calendar)/, // addresses alone, which are not shown
  /^\/staff\/meetings\/date-tables(\/:id\/undoing)?$/, // names of files
  /^\/staff\/events\/closing$/, // what is over is closed by then; the names are those of /staff/events
]
