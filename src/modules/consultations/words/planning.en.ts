import { shaping } from './shaping.en.js'

/** What a resident reads about how exercises are planned and what came after them. */
export const planning = {
  shaping,
  heardTitle: 'How everybody’s views on the plan are obtained',
  audience: { people: 'People in the area', victims: 'Victims of crime' },
  victimsLink: 'How we hear from victims of crime',
  victims: {
    title: 'How we hear from victims of crime',
    intro:
      'The law asks the Commissioner to make arrangements for obtaining the views of victims of crime about policing. These are the arrangements, what we have asked victims and what we will ask.',
    source:
      'The rule stands in section 96 of the Police Act 1996, as amended by section 14 of the Police Reform and Social Responsibility Act 2011.',
    arrangements: 'Our arrangements',
    none: 'Nothing at the moment.',
    how: 'What we do',
    by: 'Who does it',
    since: 'Since',
    upcoming: 'Now and next',
    past: 'What we asked before',
    lessons: 'What we learnt and now do differently',
    applied: (how: string) => `Used: ${how}`,
    notApplied: (why: string) => `Not used, because: ${why}`,
  },
  precept: {
    earlierTitle: 'What people said in earlier years',
    chose: 'Each year these were the people who chose to answer, so the years cannot be compared as if all residents had been asked.',
    sent: (sent: string, meeting: string) => `We sent the results to the Police and Crime Panel on ${sent}, for its meeting on ${meeting}.`,
  },
  announced: {
    who: 'Who is asked',
    why: 'Why',
    when: 'When',
    how: 'How',
    days: (opens: string, closes: string) => `From ${opens} to ${closes}.`,
    from: (opens: string) => `From ${opens}.`,
    preparing: 'We are preparing this. Nothing can be answered yet, and the plan may still change.',
    opens: (day: string) => `Planned to open on ${day}`,
  },
  filter: {
    label: 'Narrow the list',
    topic: 'Topic',
    everyTopic: 'Every topic',
    place: 'Place',
    everywhere: 'Everywhere',
    stage: 'How far it is',
    everyStage: 'Planned, open, closed and answered',
    show: 'Show these',
    found: (count: number) => (count === 0 ? 'Nothing fits. Choose fewer things above.' : count === 1 ? '1 fits.' : `${count} fit.`),
  },
  together: {
    title: 'Asked together with',
    runBy: (who: string) => `${who} runs it.`,
    runByUs: 'The office runs it.',
  },
}
