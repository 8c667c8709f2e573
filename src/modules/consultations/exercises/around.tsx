import type { Temporal } from '#platform/clock'
import { govukInsetText, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { dayInWords } from '#platform/web'
import { offersWelsh, placeByCode } from '#modules/office'
import { actionsOf } from '../actions/queries.js'
import { isAnnounced } from '../announcements/announcement.js'
import { dutiesFor } from '../audiences/duty.js'
import { waysOf } from '../audiences/queries.js'
import { reaches } from '../audiences/way.js'
import { lessonsFor, lessonsFrom } from '../lessons/queries.js'
import { jointPartners, type Overlap, overlapsOf } from '../partners/queries.js'
import { christmasAdvice, christmasInWords } from '../precept/christmas.js'
import { earlierPrecepts } from '../precept/earlier.js'
import { EarlierYears } from '../precept/earlier-part.js'
import { panelSubmission } from '../precept/submission.js'
import { promotionsOf } from '../promotion/queries.js'
import { currentQuestionnaire } from '../questionnaires/queries.js'
import { isFreeText, type Question } from '../questionnaires/question.js'
import { shapingsOf } from '../shaping/queries.js'
import { BARRIER_KEYS, CHARACTERISTIC_KEYS, NO_REACH, type Reach } from '../reach/adjustments.js'
import { STEPS, type StepState } from '../stages/after-closing.js'
import { stepsFor } from '../stages/queries.js'
import { rankWaysOf } from '../ranks/queries.js'
import { own } from '../tables.js'
import { topics } from '../topics/topics.js'
import { textsOfExercise, textsOfQuestions, untranslated } from '../translations/texts.js'
import { urls } from '../urls.js'
import { STAFF_WORDS } from '../words/index.js'
import { type Exercise, stageOf } from './exercise.js'
import type { InfluenceItem } from './influence.js'
import { influenceOf } from './queries.js'

/** Something about an exercise that an officer should see before anything else. */
export interface Notice {
  readonly text: string
  readonly href: string
  readonly link: string
}

/** What belongs to an exercise besides its sheet: each with how far it is, and where it is kept. */
export interface Around {
  readonly notices: readonly Notice[]
  /** Earlier results that belong beside its question. */
  readonly beside: Html
  readonly rows: readonly { readonly title: string; readonly text: string; readonly href: string; readonly link: string }[]
}

/** Gathers what stands around an exercise today. */
export async function aroundExercise(house: House, exercise: Exercise): Promise<Around> {
  const db = own(house.db)
  const { id } = exercise
  const today = house.clock.today()
  const [
    before,
    learnt,
    ways,
    all,
    place,
    { questions },
    sent,
    earlier,
    announced,
    promotions,
    overlaps,
    joint,
    shapings,
    actions,
    steps,
    welsh,
    influence,
    byRank,
  ] = await Promise.all([
    lessonsFor(db, exercise),
    lessonsFrom(db, id),
    waysOf(db, id),
    topics(db),
    exercise.place === null ? undefined : placeByCode(house.db, exercise.place, today),
    currentQuestionnaire(db, id),
    panelSubmission(db, id),
    exercise.subject === 'precept' ? earlierPrecepts(db, exercise) : [],
    isAnnounced(db, id),
    promotionsOf(db, id),
    overlapsOf(db, exercise),
    jointPartners(db, id),
    shapingsOf(db, id),
    actionsOf(db, id),
    stepsFor(db, exercise, today),
    offersWelsh(house.db),
    influenceOf(db, id),
    rankWaysOf(db, id),
  ])
  const open = before.filter(({ use }) => use === null).length
  const duties = dutiesFor(exercise.subject, today)
  const topic = all.find(({ key }) => key === exercise.topic)?.name ?? 'No topic yet'
  const reached = duties.filter(({ audience }) => ways.some((way) => way.audience === audience && reaches(way))).length
  return {
    notices: [...lessonsWaiting(exercise, open), ...overlapNotices(exercise, overlaps), ...preceptNotices(exercise, questions)],
    rows: [
      { title: 'About', text: `${topic}, ${place?.name ?? 'the whole area'}`, href: urls.about(id), link: 'Change' },
      ...(exercise.state === 'draft'
        ? [
            {
              title: 'Announcement to residents',
              text: announced ? 'Residents read who, why, when and how' : 'None',
              href: urls.announcement(id),
              link: announced ? 'See' : 'Write',
            },
          ]
        : []),
      ...(duties.length > 0
        ? [
            {
              title: 'Audiences named by law',
              text: `${reached} of ${duties.length} have a way to be heard`,
              href: exercise.state === 'draft' ? urls.audiences(id) : urls.exercise(exercise.slug),
              link: exercise.state === 'draft' ? 'Change' : 'See',
            },
          ]
        : []),
      ...(panelDue(exercise, today)
        ? [
            {
              title: 'Results to the Panel',
              text: sent ? `Sent on ${dayInWords(sent.sentOn)}, for the meeting on ${dayInWords(sent.meetingOn)}` : 'Not sent yet',
              href: urls.panel(id),
              link: sent ? 'Change' : 'Record it',
            },
          ]
        : []),
      ...(exercise.state === 'draft'
        ? [
            {
              title: 'So that everybody can take part',
              text: reachInWords(exercise.sheet.reach ?? NO_REACH),
              href: urls.reach(id),
              link: 'Change',
            },
          ]
        : []),
      ...(welsh || exercise.bilingual
        ? [
            {
              title: 'Welsh beside English',
              text: exercise.bilingual ? welshInWords(exercise, influence, questions) : 'English only',
              href: urls.welsh(id),
              link: 'Open',
            },
          ]
        : []),
      {
        title: 'Staff of the force, by rank',
        text: byRank.length === 0 ? 'Not asked by rank' : byRank.map(({ rank }) => rank.name).join(', '),
        href: exercise.state === 'draft' ? urls.ranks(id) : urls.ranksReach(id),
        link: exercise.state === 'draft' ? 'Change' : 'See who was heard',
      },
      {
        title: 'Partners',
        text: `${overlaps.length === 0 ? 'Meets nothing that partners plan' : `Meets ${overlaps.length} that partners plan`}; ${joint.length === 0 ? 'ours alone' : `together with ${joint.map(({ organisation }) => organisation).join(', ')}`}`,
        href: urls.partners(id),
        link: 'Open',
      },
      {
        title: 'Who helps to shape it',
        text: shapings.length === 0 ? 'Nobody has been asked' : `${shapings.length} asked`,
        href: urls.shaping(id),
        link: 'Open',
      },
      {
        title: 'Promotion',
        text: promotions.length === 1 ? '1 entry in the log' : `${promotions.length} entries in the log`,
        href: urls.promotions(id),
        link: 'Open',
      },
      ...(exercise.state === 'draft'
        ? []
        : [
            { title: 'After closing', text: stepInWords(steps), href: urls.stages(id), link: 'Open' },
            {
              title: 'Findings and actions',
              text: `${actions.filter(({ doneOn }) => doneOn !== null).length} of ${actions.length} done`,
              href: urls.actions(id),
              link: 'Open',
            },
          ]),
      {
        title: 'Lessons',
        text: `${before.length - open} of ${before.length} from before decided on, ${learnt.length} learnt here`,
        href: urls.lessons(id),
        link: 'Open',
      },
    ],
    beside: <EarlierYears earlier={earlier} words={STAFF_WORDS} />,
  }
}

const panelDue = (exercise: Exercise, today: Temporal.PlainDate): boolean =>
  exercise.subject === 'precept' && ['closed', 'answered'].includes(stageOf(exercise, today))

/** What a precept consultation should heed before it is published: Christmas, and one clear question (catalogue CON-07). */
function preceptNotices({ id, subject, state, opensOn, closesOn }: Exercise, questions: readonly Question[]): readonly Notice[] {
  if (subject !== 'precept' || state !== 'draft') return []
  const advice = christmasAdvice(opensOn, closesOn)
  const asked = questions.filter((one) => !one.profile && !isFreeText(one)).length
  return [
    ...(advice ? [{ text: christmasInWords(advice), href: urls.sheet(id, 'dates'), link: 'Look at the dates' }] : []),
    ...(asked > 1
      ? [
          {
            text: `It asks ${asked} questions with choices. One clear question on paying more gets more answers, and years can be compared.`,
            href: urls.questions(id),
            link: 'Look at the questions',
          },
        ]
      : []),
  ]
}

function lessonsWaiting({ id, state }: Exercise, open: number): readonly Notice[] {
  if (state !== 'draft' || open === 0) return []
  const text =
    open === 1
      ? '1 lesson from earlier exercises on this: say what this one does with it.'
      : `${open} lessons from earlier exercises on this: say what this one does with them.`
  return [{ text, href: urls.lessons(id), link: 'Look at the lessons' }]
}

/** Where it meets what partners plan, and nobody has decided what to do. */
function overlapNotices({ id, state }: Exercise, overlaps: readonly Overlap[]): readonly Notice[] {
  if (state !== 'draft' && state !== 'published') return []
  return overlaps
    .filter(({ decided }) => decided === undefined)
    .map(({ theirs, why }) => ({
      text: `${theirs.title} (${theirs.organisation}): ${why}. Run it together, ask at another time, or go ahead and say why.`,
      href: urls.partners(id),
      link: 'Decide what to do',
    }))
}

/** How much of what could keep people away has been thought about. */
function reachInWords({ adjustments, characteristics }: Reach): string {
  const thought = Object.keys(adjustments).length
  return `${thought} of ${BARRIER_KEYS.length} barriers thought about, ${characteristics.length} of ${CHARACTERISTIC_KEYS.length} characteristics checked`
}

/** How many of its texts still have no Welsh. */
function welshInWords(exercise: Exercise, influence: readonly InfluenceItem[], questions: readonly Question[]): string {
  const texts = [...textsOfExercise(exercise, influence), ...textsOfQuestions(questions)]
  const lacks = untranslated(texts, exercise.welsh).length
  return lacks === 0 ? 'In two languages' : `In two languages; ${lacks} of ${texts.length} texts have no Welsh yet`
}

/** The next step after closing, with its day. */
function stepInWords(steps: readonly StepState[]): string {
  const next = steps.find(({ done }) => done === undefined)
  if (!next) return steps.length === 0 ? 'It has no last day' : 'Every step is done'
  return next.due ? `Next: ${STEPS[next.step].toLowerCase()}, due ${dayInWords(next.due)}` : `Next: ${STEPS[next.step].toLowerCase()}`
}

/** What must be seen first. */
export function Notices({ around }: { around: Around }): Html {
  return (
    <>
      {around.notices.map(({ text, href, link }) =>
        govukInsetText({
          html: (
            <>
              {text}{' '}
              <a class="govuk-link" href={href}>
                {link}
              </a>
            </>
          ),
        }),
      )}
    </>
  )
}

/** The list of what belongs to an exercise. */
export function AroundList({ around }: { around: Around }): Html {
  return (
    <>
      <h2 class="govuk-heading-m">What belongs to it</h2>
      {govukSummaryList({
        rows: around.rows.map(({ title, text, href, link }) => ({
          key: { text: title },
          value: { text },
          actions: { items: [{ href, text: link, visuallyHiddenText: title.toLowerCase() }] },
        })),
      })}
      {around.beside}
    </>
  )
}
