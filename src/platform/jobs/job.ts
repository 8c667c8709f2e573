import type { House } from '#platform/module'

/** How often a repeating job runs; `dailyAt` is a time of day in the office, such as `'06:30'`. */
export type Every = { readonly seconds: number } | { readonly minutes: number } | { readonly dailyAt: string }

/** Work that is done after the deed that causes it, at least once: `handle` must be able to run twice. */
export interface Job<Data = unknown> {
  /** `module.verb`, as in `consultations.tell-followers`: it is written into the database, so it lasts. */
  readonly name: string
  /** What it does, in words for the failures page: "Tells followers that a decision was published". */
  readonly what: string
  handle(house: House, data: Data): Promise<void>
  /** How often a handler that throws is tried again; 5 unless said. */
  readonly retries?: number
  /** Seconds before the first retry; doubled each time; 30 unless said. */
  readonly backoff?: number
  /** Seconds after which a handler that has not come back counts as failed; 300 unless said. */
  readonly expireIn?: number
  /** Makes it repeat, with no data, for as long as a worker runs. */
  readonly every?: Every
}

const known = new Map<string, Job>()

/** Declares a job, so that workers know what its name in the database means. `data` is plain JSON: ids, never personal text. */
export function defineJob<Data>(job: Job<Data>): Job<Data> {
  if (known.has(job.name)) throw new Error(`Two jobs are called ${job.name}`)
  known.set(job.name, job as Job)
  return job
}

/** Every job this process knows. */
export const knownJobs = (): readonly Job[] => [...known.values()]

/** The job that goes by this name in the database, if this process still has it. */
export const jobNamed = (name: string): Job | undefined => known.get(name)
