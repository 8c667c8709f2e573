/** The mail that invites somebody to answer, or reminds them. */
export const invitation = {
  subject: (title: string, reminder: boolean) => (reminder ? `A reminder: ${title}` : `We ask for your views: ${title}`),
  neutralSubject: (reminder: boolean) => (reminder ? 'A reminder of our invitation' : 'An invitation'),
  text: (facts: {
    name: string
    title: string | undefined
    summary: string | undefined
    link: string
    closes: string | undefined
    office: string
    named: boolean
    reminder: boolean
  }): string =>
    [
      facts.name === '' ? 'Hello,' : `Dear ${facts.name},`,
      facts.reminder
        ? 'Some days ago we asked for your views, and this invitation has not been used. If you have answered in the last few minutes, thank you: there is nothing more to do.'
        : 'We should like to hear your views.',
      ...(facts.title === undefined ? [] : [facts.summary ? `${facts.title}. ${facts.summary}` : facts.title]),
      `This link is yours alone and works once: ${facts.link}`,
      ...(facts.closes === undefined ? [] : [`You can use it until the end of ${facts.closes}.`]),
      facts.named
        ? 'We will know that these answers are yours. The page says so again before the first question.'
        : 'You do not give your name. We see that an invitation was used, so that we do not remind you; we cannot see which answers came with it. Please do not pass the link on: whoever uses it answers in your place.',
      facts.office,
    ].join('\n\n'),
}
