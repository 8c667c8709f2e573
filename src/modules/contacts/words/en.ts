/** Every sentence about contact details that a resident reads, in English. A second language is another file of the same shape. */
export const en = {
  title: 'What we may write to you about',
  intro: (email: string) => `These are the choices for ${email}.`,
  agreed: (wording: string, day: string) => `You agreed on ${day} to this: “${wording}”`,
  duty: (wording: string, day: string) =>
    `We have written to you about this since ${day} as part of our duties: “${wording}”. Untick it to object.`,
  none: 'You are not on any of our lists.',
  keepTicked: 'Keep ticked what you still want',
  purposes: {
    outcome: 'Tell me the outcome of what I took part in',
    future: 'Ask me about future consultations',
    newsletter: 'Send me the newsletter',
    alerts: 'Tell me what is new on the website',
    press: 'Send me press releases',
    partners: 'Work with the office as a partner or representative',
    invitations: 'Invite me to events and meetings',
    victims: 'Ask me about services and policing that concern me',
  },
  save: 'Save my choices',
  leave: 'Stop all of it',
  left: 'You will not hear from us about any of this again. We will still reply if you write to us.',
  saved: 'Your choices are saved.',
  notFoundTitle: 'This link no longer works',
  gone: 'We hold no contact details for this link any more.',
  oneClick: 'You will not get these e-mails again.',
} as const
