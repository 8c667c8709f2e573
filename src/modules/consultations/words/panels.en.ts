/** What people read about citizens' panels. */
export const panels = {
  title: 'Citizens’ panels',
  link: 'Be asked now and then: join a citizens’ panel',
  intro: 'People who agreed to be asked now and then. Anybody can join a panel that takes members, and leave at any time.',
  none: 'There is no panel at the moment.',
  host: (host: string) => `It meets through ${host}.`,
  asked: 'What it was asked, and what came of it',
  topic: (asked: number, replied: number) => `${replied} of ${asked} replied.`,
  join: (panel: string) => `Join ${panel}`,
  joinButton: 'Join',
  name: 'Your name',
  email: 'Your e-mail address',
  about: 'About you',
  optional:
    'You may leave out every one of these questions. We use them to see whether everybody is heard, and sometimes to ask only the people whom something concerns.',
  district: 'Which district do you live in?',
  noDistrict: 'Prefer not to say',
  age: 'How old are you?',
  groups: 'Which of these describe you?',
  agree: 'You have to tick this to join.',
  consent: (panel: string) =>
    `You may invite me to answer as a member of ${panel}, keep what I say about myself for that, and tell me what came of what I was asked.`,
  limits: (most: number, weeks: number) =>
    `We ask nobody more than ${most} ${most === 1 ? 'time' : 'times'} in three months, or twice within ${weeks} weeks.`,
  joined: 'Thank you for joining. A mail with the way to leave is on its way.',
  nameMissing: 'Enter your name',
  emailMissing: 'Enter your e-mail address, like name@example.org',
  agreeMissing: 'Tick the box to join',
  leaveTitle: 'Leave the panel',
  leaveText: (panel: string) => `You will not be asked as a member of ${panel} any more, and we delete what you said about yourself.`,
  leaveButton: 'Leave',
  left: 'You have left the panel. Thank you for your help.',
  joinedSubject: (panel: string) => `You have joined ${panel}`,
  joinedText: (facts: { name: string; panel: string; consent: string; leave: string }) =>
    [
      `Dear ${facts.name},`,
      `You have joined ${facts.panel}. You agreed to this: “${facts.consent}”`,
      `If this was not you, or you no longer want it, leave here: ${facts.leave}`,
    ].join('\n\n'),
}
