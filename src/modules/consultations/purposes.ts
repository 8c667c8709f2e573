import { systemClock } from '#platform/clock'
import type { Db } from '#platform/db'
import type { Purpose } from '#platform/module'
import { lengthInWords, retentionOn } from '#modules/office'
import { answersKept } from './exercises/answers-kept.js'

/** How long the office keeps notes on what was done about a danger, in words. */
const noteKept = async (db: Db): Promise<string> =>
  lengthInWords((await retentionOn(db, systemClock.today())).find(({ kind }) => kind === 'disclosure')?.months ?? null)

const TASK = 'Public task (UK GDPR article 6(1)(e)): the law makes us obtain people’s views (Police Act 1996, section 96)'

/** What consultations use personal data for, for the privacy notice. */
export const purposes: readonly Purpose[] = [
  {
    why: 'To hear what people think before the Commissioner decides, and to show what came of it',
    what: 'Your answers, with the place you chose. No name and no address are kept with them. Each exercise says on its page how long it keeps single answers',
    basis: TASK,
    keptAs: '',
    howLong: answersKept,
  },
  {
    why: 'To let you stop halfway and go on later',
    what: 'Your unfinished answers, for a day on your device or, if you save them, under a code until the day that the page names. An e-mail address that you give for a link is used once and not kept with them',
    basis: TASK,
    keptAs: 'draft',
  },
  {
    why: 'To show what people said in their own words',
    what: 'Sentences that you wrote, chosen by staff, without what could tell who you are. Never from consultations with victims',
    basis: TASK,
    keptAs: 'response',
  },
  {
    why: 'To see whether everybody was heard',
    what: 'What you chose to say about yourself, such as your age group or a disability. You may leave out every one of these questions',
    basis: `${TASK}; for what needs special care, to keep equality under review (Data Protection Act 2018, schedule 1, paragraph 8)`,
    keptAs: 'response',
  },
  {
    why: 'To act when somebody may be in danger',
    what: 'What you wrote, if it reads like a crime, a threat or somebody at risk. One named person reads it',
    basis: 'Public task, and where a life is at risk vital interests (UK GDPR article 6(1)(d) and (e))',
    keptAs: '',
    howLong: async (db) =>
      `${await answersKept(db)} The note on what was done: ${await noteKept(db)}. That somebody looked, when and with what outcome is kept for good`,
    sharedWith: 'The police or a safeguarding service, only where somebody may be in danger',
  },
  {
    why: 'To ask people together with partner organisations, and not twice',
    what: 'The name and work address of somebody at a partner organisation who can be asked about what it plans',
    basis: TASK,
    keptAs: 'contact',
  },
  {
    why: 'To let members of the Police and Crime Panel and others help to shape what we ask',
    what: 'Their name and e-mail address, and what they suggest',
    basis: TASK,
    keptAs: 'contact',
  },
]
