/** What a receipt page says about an answer to a consultation. */
export const thread = {
  channels: {
    web: 'on this website',
    paper: 'on paper',
    phone: 'by telephone',
    email: 'by e-mail',
    letter: 'by letter',
    'in-person': 'in person',
    meeting: 'in the notes of a meeting',
    social: 'on social media',
    chat: 'in conversation',
  },
  neutralTitle: 'Something we asked',
  neutralDecided: 'We have decided.',
  over: 'Your answers are kept, but they were over the number we needed, so they were not counted.',
  counted: 'Your answers were counted.',
  notInFigures: 'Your answers are kept, but they are not in the figures that we published.',
  unread: {
    all: 'What you wrote has not been read yet.',
    part: 'Another part of it has not been read yet.',
  },
  heard: (themes: number) =>
    themes === 0 ? 'What you wrote was read.' : `What you wrote was read, and sorted under ${themes} ${themes === 1 ? 'theme' : 'themes'}.`,
  readAfter: (read: string, decided: string) => `It was read on ${read}, after the decision was taken on ${decided}.`,
  countedAfter: (counted: string, decided: string) => `We finished counting on ${counted}, after the decision was taken on ${decided}.`,
  readFirst:
    'A person reads your answers before they can count. We do this with some answers, for example when many come in from one network at once, or one is sent very quickly.',
  told: 'on this page',
}
