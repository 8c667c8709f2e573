/** Every sentence of the website that a resident reads and the office did not write, in English. */
export const en = {
  pages: {
    title: 'About us and our work',
    none: 'Nothing stands here yet.',
    more: 'More pages',
    audience: { public: 'For the public', police: 'For people who work for the police', partners: 'For partners' },
    updated: (day: string) => `Last changed on ${day}`,
    withdrawnTitle: 'This page was withdrawn',
    withdrawn: (day: string) => `The office withdrew this page on ${day}:`,
    reuse: {
      title: 'Use these words in your own pages and letters',
      how: 'You may use them as they are. Please say where they come from.',
      label: 'The words without any layout',
      file: 'Download them as a text file',
    },
  },
  prevention: {
    title: 'Preventing crime',
    intro: 'What you can do yourself, and who can help you with it.',
    none: 'There is no advice here yet.',
    partners: 'Who can help',
    leaves:
      'These links lead to the websites of partners, who look after them. We count how often each is followed, and nothing about you.',
    checked: (day: string) => `We last looked at this link on ${day}`,
  },
  search: {
    title: 'Search this website',
    titleWith: (words: string) => `Search: ${words}`,
    label: 'What are you looking for?',
    hint: 'Words in "quotation marks" are found as they stand. A minus before a word leaves it out.',
    button: 'Search',
    none: 'Nothing public has all of these words. Try fewer or other words.',
    ask: 'You can also ask us: how to reach us stands at the foot of this page.',
    page: 'Page',
    topic: 'Preventing crime',
    superseded: 'Superseded',
    newer: 'The newer version is',
  },
} as const
