/** The mail that tells somebody what was decided. */
export const telling = {
  subject: (title: string) => `What we decided: ${title}`,
  neutralSubject: 'The reply you asked for',
  text: (facts: { name: string; title: string | undefined; link: string; receipts: string; office: string; leave: string }): string =>
    [
      facts.name === '' ? 'Hello,' : `Dear ${facts.name},`,
      facts.title === undefined
        ? 'You asked us to tell you what we decided. We have now decided, and you can read it here:'
        : `You asked us to tell you what we decided about “${facts.title}”. We have now decided. You can read what people said, what we decided and why here:`,
      facts.link,
      `If you kept your code, you can also look up what came of your own answers: ${facts.receipts}`,
      'You asked for this one message, so we will not write to you about it again.',
      facts.office,
      `To see or change what we may write to you about: ${facts.leave}`,
    ].join('\n\n'),
}
