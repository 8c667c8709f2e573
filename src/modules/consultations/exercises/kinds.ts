import type { Kind, Sheet, Subject } from './exercise.js'

/** What a size of exercise is for, what it demands before it may be published, and what it starts with. */
export interface KindRules {
  readonly name: string
  readonly hint: string
  /** The texts of the planning sheet that must be written. */
  readonly demands: readonly (keyof Sheet)[]
  /** Whether it must say what can be influenced, and also what cannot, with the reasons. */
  readonly influence: 'none' | 'can' | 'both'
  /** Whether somebody must have agreed, on record, before it is published. */
  readonly agreement?: true
  readonly start: Sheet
  /** The preset of questions it begins with. */
  readonly questions: 'card' | 'poll' | 'evaluation' | 'survey' | 'precept'
}

const small: readonly (keyof Sheet)[] = ['summary', 'why', 'who', 'how', 'when', 'lawfulBasis', 'retentionMonths']
const survey: readonly (keyof Sheet)[] = [...small, 'decision', 'decisionBy', 'nonDigital']
const nonDigital = 'Ask us for a paper copy, or tell us your answers by telephone. Our number and address are at the foot of every page.'

/** The five sizes, smallest first. */
export const KIND_RULES: Readonly<Record<Kind, KindRules>> = {
  card: {
    name: 'Card',
    hint: 'A few questions on a card, on paper or on a phone, all year round. Two minutes to set up.',
    demands: small,
    influence: 'none',
    questions: 'card',
    start: {
      summary: 'Tell the Commissioner how safe you feel where you live and what matters most to you.',
      why: 'The Commissioner must know what people want from the police before setting priorities and the budget.',
      who: 'Everybody who lives, works or studies in the area.',
      how: 'A card handed out at events and answered on paper or online.',
      when: 'All year round. We look at the answers every three months.',
      lawfulBasis: 'public-task',
      retentionMonths: 24,
      nonDigital,
    },
  },
  poll: {
    name: 'Poll',
    hint: 'One question, quickly asked and quickly counted. Two minutes to set up.',
    demands: small,
    influence: 'none',
    questions: 'poll',
    start: {
      why: 'To hear quickly what people think before the Commissioner takes the next step.',
      who: 'Everybody who lives, works or studies in the area.',
      how: 'Online, and on paper on request.',
      when: 'We publish the result within four weeks of closing.',
      lawfulBasis: 'public-task',
      retentionMonths: 12,
      nonDigital,
    },
  },
  evaluation: {
    name: 'Evaluation',
    hint: 'What those who came to an event or used a service thought of it. Two minutes to set up.',
    demands: small,
    influence: 'none',
    questions: 'evaluation',
    start: {
      why: 'To do it better next time.',
      who: 'Those who took part.',
      how: 'A link or a paper form given to those who took part.',
      when: 'We publish what we change within four weeks of closing.',
      shorterBecause: 'It asks those who took part, while they still remember it.',
      lawfulBasis: 'public-task',
      retentionMonths: 12,
      nonDigital,
    },
  },
  survey: {
    name: 'Survey',
    hint: 'A questionnaire of several pages that informs a decision.',
    demands: survey,
    influence: 'can',
    questions: 'survey',
    start: { lawfulBasis: 'public-task', retentionMonths: 24, nonDigital },
  },
  formal: {
    name: 'Formal consultation',
    hint: 'For decisions that matter to many: the full statement of what can and cannot be influenced, and an answer to each point.',
    demands: [...survey, 'seldomHeard', 'decisionStage', 'principles'],
    influence: 'both',
    agreement: true,
    questions: 'survey',
    start: { lawfulBasis: 'public-task', retentionMonths: 36, nonDigital },
  },
}

/** What a subject adds to the sheet. The precept comes with its usual reason for a shorter period. */
export const SUBJECT_STARTS: Readonly<Record<Subject, { name: string; start: Sheet; sensitive?: boolean }>> = {
  general: { name: 'Anything else', start: {} },
  precept: {
    name: 'The precept: the police part of council tax',
    start: {
      shorterBecause:
        'The Government tells us how much it will give the police only in December, and the law gives us until 1 February to propose the precept.',
      decision: 'How much council tax to ask for next year for policing.',
      decisionBy: 'The Commissioner, after the Police and Crime Panel has looked at the proposal.',
    },
  },
  plan: {
    name: 'The Police and Crime Plan',
    start: {
      decision: 'What the Police and Crime Plan says.',
      decisionBy: 'The Commissioner, after the Police and Crime Panel has looked at the draft.',
    },
  },
  victims: { name: 'The experience of victims of crime', start: {}, sensitive: true },
}
