import type { Html } from '#platform/html'
import type { Language } from '#platform/web'
import { wordsIn } from './words/index.js'

/** One station of a thread: what it is called, whether it was reached, and when or by when. */
export interface Station {
  /** "Said", "Heard", "Decided", "Doing", "Told". */
  readonly name: string
  readonly state: 'reached' | 'waiting' | 'late'
  /** When it was reached, in words. */
  readonly when?: string | undefined
  /** How much was there: "512 answers". */
  readonly count?: string | undefined
  /** The promised date of a station not reached, in words. */
  readonly promise?: string | undefined
}

/** The way of a contribution to what came of it: left to right, downwards on a phone. It is an ordered list, so it reads aloud as it looks. */
export function threadPicture({
  stations,
  label,
  language = 'en',
}: {
  stations: readonly Station[]
  label?: string
  language?: Language
}): Html {
  const words = wordsIn(language)
  return (
    <ol class="thread" role="list" aria-label={label ?? words.whatHappened}>
      {stations.map(({ name, state, when, count, promise }) => (
        <li class={`thread__station thread__station--${state}`}>
          <span class="thread__marker" aria-hidden="true"></span>
          <strong class="thread__name">{name}</strong>
          {count && <span class="thread__count">{count}</span>}
          {when && <span class="thread__when">{when}</span>}
          <span class={state === 'reached' ? 'thread__state govuk-visually-hidden' : 'thread__state'}>
            {state === 'reached' ? words.reached : [words[state], promise && words.promised(promise)].filter(Boolean).join(', ')}
          </span>
        </li>
      ))}
    </ol>
  )
}
