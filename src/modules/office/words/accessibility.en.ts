/** The accessibility statement, after the model statement under SI 2018/952 regulation 8. */
export const accessibility = {
  title: 'Accessibility statement',
  runBy: (office: string) =>
    `This statement is about this website, which is run by ${office}. We want as many people as possible to be able to use it. You should be able to:`,
  able: [
    'zoom in up to 400% without the text spilling off the screen',
    'use every page with a keyboard alone',
    'use every page with speech recognition or a screen reader',
    'use every page on a phone, and without JavaScript',
  ],
  compliance: 'Compliance status',
  status: {
    fully: 'This website is fully compliant with the Web Content Accessibility Guidelines version 2.2 AA standard.',
    partially:
      'This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, because of what is listed below.',
    not: 'This website is not compliant with the Web Content Accessibility Guidelines version 2.2 AA standard. What is not accessible is listed below.',
  },
  nonAccessible: 'Content that is not accessible',
  noneKnown: 'We know of nothing on this website that is not accessible. Please tell us if you find something.',
  reasons: {
    'non-compliance': 'Non-compliance with the accessibility regulations',
    'disproportionate-burden': 'Disproportionate burden',
    'out-of-scope': 'Content that is not within the scope of the accessibility regulations',
  },
  criterion: (criterion: string) => `This fails WCAG 2.2 success criterion ${criterion}.`,
  instead: (instead: string) => `Until then: ${instead}`,
  fixBy: (day: string) => `We plan to put this right by ${day}.`,
  feedback: 'Feedback, and other formats',
  otherFormats:
    'If you need information on this website in another format, such as large print, easy read, audio or paper, tell us what you need and how to send it:',
  respond: (days: number) => `We will reply within ${days} working days.`,
  reporting: 'Reporting a problem with this website',
  reportHow:
    'If you find a problem that is not listed here, or think that we are not meeting the accessibility regulations, tell us in any of these ways.',
  enforcement: 'Enforcement procedure',
  enforced:
    'The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the “accessibility regulations”). If you are not happy with how we answer your complaint, contact the Equality Advisory and Support Service (EASS).',
  eass: 'Equality Advisory and Support Service: www.equalityadvisoryservice.com',
  tested: 'How we tested this website',
  untested: 'We have not yet had this website tested by people outside the office.',
  preparation: 'Preparation of this statement',
  prepared: (day: string) => `This statement was prepared on ${day}.`,
  reviewed: (day: string) => `It was last reviewed on ${day}.`,
  notPrepared: 'This statement is a draft: the office has not yet dated it.',
} as const
