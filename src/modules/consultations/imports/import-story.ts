import { runJobs } from '#platform/jobs'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

/** The questions of the survey that the stories of imports are about. */
export const SURVEY = [
  {
    id: 'safe',
    type: 'scale',
    text: 'How safe do you feel?',
    scale: { from: 1, to: 5, low: 'not safe', high: 'very safe' },
    dontKnow: true,
  },
  {
    id: 'q1',
    type: 'single',
    text: 'What matters most to you?',
    options: [
      { code: 'speeding', text: 'Speeding' },
      { code: 'burglary', text: 'Burglary and theft' },
    ],
  },
  {
    id: 'q2',
    type: 'multiple',
    text: 'Which of these have you used?',
    options: [
      { code: 'online', text: 'The website, day or night' },
      { code: 'desk', text: 'The front desk' },
      { code: 'phone', text: 'The telephone' },
    ],
  },
  { id: 'q3', type: 'long-text', text: 'What would make you feel safer?' },
  { id: 'q4', type: 'yes-no', text: 'Would you pay more?' },
]

/** An office with a survey into which files are imported. */
export async function importing() {
  const office = await story(everyModule)
  const exercise = await office.open({ kind: 'survey', title: 'Safer streets', questions: SURVEY })
  const clerk = office.officer()
  return {
    ...office,
    exercise,
    clerk,
    /** Chooses a file; the page that follows. */
    upload: async (filename: string, bytes: Buffer | string) =>
      (await clerk.get(urls.imports(exercise.id))).attach({ field: 'file', filename, bytes }, {}, 'Look at the file'),
    runJobs: () => runJobs(office.house),
    /** The responses that count, with what they say. */
    counted: () =>
      office.db
        .selectFrom('consultations.response')
        .select(['id', 'answers', 'channel', 'received_at as at'])
        .where('state', '=', 'counted')
        .orderBy('id')
        .execute(),
  }
}
