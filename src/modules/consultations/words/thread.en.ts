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
  told: 'on this page',
}
