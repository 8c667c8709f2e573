import { optionsFrom } from '../../questionnaires/option-codes.js'

/** What is asked about roads: who was nearly in an accident is asked what happened and whether they reported it, and those, what came of it or why not. */
export const ROADS_QUESTIONS: readonly unknown[] = [
  { id: 'place', type: 'place', level: 'district', text: 'Which district do you live in?', preferNot: true, profile: true },
  {
    id: 'age',
    type: 'single',
    text: 'How old are you?',
    options: optionsFrom(['Under 35', '35-64', '65 or over']),
    preferNot: true,
    profile: true,
  },
  {
    id: 'travel',
    type: 'multiple',
    text: 'How do you mostly get about?',
    hint: 'Tick all that apply.',
    required: true,
    options: optionsFrom(['On foot', 'By bicycle', 'By car or van', 'By bus', 'On horseback']),
  },
  { id: 'near', type: 'yes-no', text: 'In the last 12 months, were you nearly in an accident on a road in Westmarch?', required: true },
  {
    id: 'what',
    type: 'single',
    text: 'What happened the last time?',
    options: optionsFrom([
      'Somebody drove too fast',
      'Somebody was on a phone or did not look',
      'Somebody passed me too closely',
      'Somebody ignored lights or a crossing',
      'Something else',
    ]),
    showIf: { question: 'near', anyOf: ['yes'] },
  },
  { id: 'reported', type: 'yes-no', text: 'Did you report it?', dontKnow: true, showIf: { question: 'near', anyOf: ['yes'] } },
  {
    id: 'why-not',
    type: 'single',
    text: 'Why did you not report it?',
    options: optionsFrom(['Nothing would come of it', 'I did not know how', 'It takes too long', 'Another reason']),
    showIf: { question: 'reported', anyOf: ['no'] },
  },
  {
    id: 'heard',
    type: 'yes-no',
    text: 'Did you hear what came of your report?',
    showIf: { question: 'reported', anyOf: ['yes'] },
  },
  {
    id: 'safe',
    type: 'scale',
    text: 'How safe do you feel on the roads near your home?',
    scale: { from: 1, to: 5, low: 'not safe', high: 'very safe' },
  },
  {
    id: 'first',
    type: 'single',
    text: 'Which roads should we look at first?',
    required: true,
    options: optionsFrom(['Roads past schools', 'Roads through villages', 'Town streets', 'Main roads']),
  },
  {
    id: 'done',
    type: 'ranking',
    text: 'What should be done there?',
    hint: 'Choose up to two, the most important first.',
    top: 2,
    options: optionsFrom(['Cameras', 'Patrols that are seen', 'Volunteers with a speed gun', 'Lessons in schools', 'Courses for drivers']),
  },
  { id: 'where', type: 'long-text', text: 'Which road or place should we look at first, and why?', most: 1500 },
]
