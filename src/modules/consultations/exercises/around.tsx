import { govukInsetText, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { placeByCode } from '#modules/office'
import { dutiesFor } from '../audiences/duty.js'
import { waysOf } from '../audiences/queries.js'
import { reaches } from '../audiences/way.js'
import { lessonsFor, lessonsFrom } from '../lessons/queries.js'
import { own } from '../tables.js'
import { topics } from '../topics/topics.js'
import { urls } from '../urls.js'
import type { Exercise } from './exercise.js'

/** Something about an exercise that an officer should see before anything else. */
export interface Notice {
  readonly text: string
  readonly href: string
  readonly link: string
}

/** What belongs to an exercise besides its sheet: each with how far it is, and where it is kept. */
export interface Around {
  readonly notices: readonly Notice[]
  readonly rows: readonly { readonly title: string; readonly text: string; readonly href: string; readonly link: string }[]
}

/** Gathers what stands around an exercise today. */
export async function aroundExercise(house: House, exercise: Exercise): Promise<Around> {
  const db = own(house.db)
  const { id } = exercise
  const today = house.clock.today()
  const [before, learnt, ways, all, place] = await Promise.all([
    lessonsFor(db, exercise),
    lessonsFrom(db, id),
    waysOf(db, id),
    topics(db),
    exercise.place === null ? undefined : placeByCode(house.db, exercise.place, today),
  ])
  const open = before.filter(({ use }) => use === null).length
  const duties = dutiesFor(exercise.subject, today)
  const topic = all.find(({ key }) => key === exercise.topic)?.name ?? 'No topic yet'
  const reached = duties.filter(({ audience }) => ways.some((way) => way.audience === audience && reaches(way))).length
  return {
    notices: lessonsWaiting(exercise, open),
    rows: [
      { title: 'About', text: `${topic}, ${place?.name ?? 'the whole area'}`, href: urls.about(id), link: 'Change' },
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
      {
        title: 'Lessons',
        text: `${before.length - open} of ${before.length} from before decided on, ${learnt.length} learnt here`,
        href: urls.lessons(id),
        link: 'Open',
      },
    ],
  }
}

function lessonsWaiting({ id, state }: Exercise, open: number): readonly Notice[] {
  if (state !== 'draft' || open === 0) return []
  const text =
    open === 1
      ? '1 lesson from earlier exercises on this: say what this one does with it.'
      : `${open} lessons from earlier exercises on this: say what this one does with them.`
  return [{ text, href: urls.lessons(id), link: 'Look at the lessons' }]
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
    </>
  )
}
