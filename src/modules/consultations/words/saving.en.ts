/** What a resident reads about saving unfinished answers and coming back. */
export const saving = {
  link: 'Save and come back later',
  linkBack: 'Go on with answers you saved',
  title: 'Save your answers and come back later',
  how: (day: string) => `You get a code, and with it you can go on from any device until ${day}. Then we delete what you did not send.`,
  giveCode: 'Save and give me a code',
  email: 'Or have a link sent to you',
  emailHint: 'We use your e-mail address once, to send the link. We do not keep it with your answers.',
  sendLink: 'Save and send me a link',
  saved: 'Your answers are saved',
  keepCode: (day: string) =>
    `Write the code down: we cannot find it for you. Who has it can read and change these answers. They are kept until ${day}, and count only when you send them.`,
  mailed: 'We have sent you a link.',
  goOnNow: 'Go on answering now',
  comeBack: 'Go on with answers you saved',
  code: 'Your code',
  codeHint: 'It has 11 letters and numbers, like K7F3Q-M8TW2-4.',
  goOn: 'Go on',
  unknown: 'We have no saved answers with this code. They may have been sent already, or deleted because their time was over.',
  tooMany: 'Wait a minute and try again',
  tooManyNext: 'Too many wrong codes were entered from where you are. Nothing is lost.',
  mailSubject: (title: string) => `Go on with your answers: ${title}`,
  mailText: (facts: { title: string; link: string; code: string; day: string; office: string }): string =>
    [
      `You saved your answers to “${facts.title}”. Nothing has been sent yet. Go on here:`,
      facts.link,
      `Your code is ${facts.code}. What you do not send by ${facts.day} is deleted.`,
      'We used your address for this one message and do not keep it with your answers. If you did not ask for it, you need do nothing.',
      facts.office,
    ].join('\n\n'),
}
