import type { Translated } from '../language.js'

const clockTime = (hour: number, minute: number): string =>
  `${hour % 12 || 12}${minute ? `:${String(minute).padStart(2, '0')}` : ''}${hour < 12 ? 'am' : 'pm'}`

/** What the shell around every page says, in English. Another language is another file of the same shape. */
export const en = {
  skipToContent: 'Skip to main content',
  back: 'Back',
  breadcrumbs: 'Breadcrumb',
  menu: 'Menu',
  mainMenu: 'Main menu',
  search: 'Search',
  searchSite: 'Search this website',
  publicMenu: {
    consultations: 'Consultations and surveys',
    card: 'Your views at any time',
    news: 'News',
    events: 'Events',
    decisions: 'Decisions',
    receipts: 'Look up a code',
  },
  notice: 'Notice',
  emergency: 'Emergency',
  emergencyStrip: 'In danger now? Call 999; to report a crime, call 101. We cannot send police and read this only in office hours.',
  errorInTitle: (title: string) => `Error: ${title}`,
  titleWithOffice: (title: string, office: string) => `${title} – ${office}`,
  demonstration: 'Demonstration office: nothing here is real.',
  account: 'Your account',
  ownSignIn: 'Your sign-in',
  signedInAs: (name: string, job: string) => (job ? `Signed in as ${name}, ${job}` : `Signed in as ${name}`),
  signOut: 'Sign out',
  contact: 'Contact us',
  address: 'Address',
  telephone: 'Telephone',
  email: 'E-mail',
  website: 'Website',
  followUs: 'Follow us',
  wholeCard: 'postal address and website',
  aboutThisSite: 'About this site',
  accessibility: 'Accessibility statement',
  privacy: 'Privacy notice',
  news: 'Get news by e-mail',
  publications: 'Publications, also in other formats',
  receipts: 'Look up a code',
  forStaff: 'Staff sign-in',
  openSource: 'This site runs on Regard, which is open source.',
  exitThisPage: 'Exit this page',
  /** Read aloud before what is wrong with a field. */
  error: 'Error',
  exit: {
    activated: 'Loading.',
    timedOut: 'Exit this page expired.',
    pressTwoMoreTimes: 'Shift, press 2 more times to exit.',
    pressOneMoreTime: 'Shift, press 1 more time to exit.',
  },
  done: 'Success',
  errorSummary: 'There is a problem',
  newer: 'Newer',
  older: 'Older',
  onward: 'Next',
  pages: 'Pages of this list',
  /** Leads to the same page in the other language; it stands in that language. */
  language: 'Language',
  onlyInEnglish: 'in English only',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  dayAtTime: (day: string, hour: number, minute: number) => `${day} at ${clockTime(hour, minute)}`,
  timeOfDay: clockTime,
}

export type Words = Translated<typeof en>
