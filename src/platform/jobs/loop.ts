import type { Clock, Temporal } from '#platform/clock'
import type { Bell } from './bell.js'

/** Milliseconds between looks when there is nothing to do; a bell of this process is heard at once. */
const PAUSE = 500
/** Seconds without a completed look after which a loop counts as stuck. */
const STUCK = 60

/** How a loop is: when it last looked for work, and whether that is too long ago. */
export interface LoopHealth {
  readonly lastLookAt: Temporal.Instant | undefined
  readonly stuck: boolean
  /** Why the last look failed, while it keeps failing. */
  readonly trouble?: string
}

/** A loop that looks for work. */
export interface Loop {
  health(): LoopHealth
  /** Looks no more; resolves when the look under way is over. */
  stop(): Promise<void>
}

/**
 * Looks for work again and again: at once while `look` says there is more, else when the bell rings or after a pause.
 * A look that fails, because the database is away, is followed by another.
 */
export function startLoop(clock: Clock, bell: Bell, look: () => Promise<'more' | 'no more'>): Loop {
  const started = clock.now()
  let lastLookAt: Temporal.Instant | undefined
  let trouble: string | undefined
  let stopping = false
  const run = async (): Promise<void> => {
    while (!stopping) {
      const { rings } = bell
      let found: 'more' | 'no more' = 'no more'
      try {
        found = await look()
        lastLookAt = clock.now()
        trouble = undefined
      } catch (error) {
        trouble = error instanceof Error ? error.message : String(error)
      }
      // After a failure no bell shortens the pause: the same would only fail again.
      if (!stopping && found === 'no more') await bell.wait(trouble === undefined ? rings : bell.rings, PAUSE)
    }
  }
  const running = run()
  return {
    health() {
      const ago = clock
        .now()
        .since(lastLookAt ?? started)
        .total('seconds')
      return { lastLookAt, stuck: ago > STUCK, ...(trouble !== undefined && { trouble }) }
    },
    async stop() {
      stopping = true
      bell.ring()
      await running
    },
  }
}
