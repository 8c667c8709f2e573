/** What a resident reads about how exercises are planned and what came after them. */
export const planning = {
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
}
