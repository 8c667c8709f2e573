import type { z } from 'zod'
import type { Who } from '#platform/access'
import type { Clock } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { govukButton } from '#platform/govuk'
import type { Html } from '#platform/html'
import {
  blankForm,
  Conflict,
  type Done,
  doneAt,
  Filled,
  type Form,
  invalid,
  mergeInto,
  page,
  type Params,
  PostForm,
  readForm,
  Reading,
  type Route,
  route,
  sentJustSo,
  submitOnce,
  typed,
  type Visit,
} from '#platform/web'
import { BothVersions } from './both-versions.js'
import { Problems } from './fields.js'
import { withDays } from './schemas.js'

type Values = Readonly<Record<string, string | string[]>>

/** A page that asks a few questions and then does one thing. */
export interface FormPage<Url extends string, Schema extends z.ZodType> {
  readonly may: Who
  readonly example?: (db: Db) => Promise<Record<string, string>>
  readonly title: string | ((visit: Visit<Params<Url>>) => Promise<string>)
  readonly back: string | ((params: Params<Url>) => string)
  readonly schema: Schema
  /** The names of the days it asks for, each in three boxes. */
  readonly days?: readonly string[]
  /** What the record says now. A `version` among it guards against two people changing the same thing. Throws `NotFound`. */
  readonly start?: (visit: Visit<Params<Url>>) => Promise<Values>
  /** What each field is called when two versions are shown side by side. */
  readonly labels?: Readonly<Record<string, string>> | ((visit: Visit<Params<Url>>) => Promise<Readonly<Record<string, string>>>)
  /** The texts of what is ticked or chosen, by its value, when two versions are shown. */
  readonly words?: Readonly<Record<string, string>> | ((visit: Visit<Params<Url>>) => Promise<Readonly<Record<string, string>>>)
  readonly fields: (form: Form, visit: Visit<Params<Url>>) => Html | Promise<Html>
  readonly button?: string
  readonly warning?: boolean
  readonly limit?: number
  /** What else is to be corrected, found in the database: field to message. */
  readonly check?: (data: z.output<Schema>, visit: Visit<Params<Url>>) => Promise<Readonly<Record<string, string>>>
  /** What the page after it says; "Saved" unless said, or another button than "Save" was pressed. */
  readonly said?: string
  /** Does it, in one transaction; returns where to go on, with `doneAt` what to say there. Throws `Conflict` when somebody else was first. */
  readonly save: (tx: Tx, data: z.output<Schema>, visit: Visit<Params<Url>>) => Promise<string | Done>
}

/** The route of a form: shows it, reads it, shows it again with what is to be corrected, or saves it once and goes on. */
export function formRoute<const Url extends string, Schema extends z.ZodType>(
  house: { readonly db: Db; readonly clock: Clock },
  url: Url,
  of: FormPage<Url, Schema>,
): Route {
  type Asked = Visit<Params<Url>>
  const said = of.said ?? (of.button === undefined ? 'Saved' : undefined)
  const show = async (visit: Asked, form: Form, beside?: Html) => {
    const title = typeof of.title === 'string' ? of.title : await of.title(visit)
    const version = typed(form, 'version')
    const body = (
      <Reading>
        <Problems form={form} />
        {beside}
        <h1 class="govuk-heading-l">{title}</h1>
        <PostForm>
          {version !== '' && (
            <>
              <input type="hidden" name="version" value={version} />
              <Filled form={form} saved={form.values} />
            </>
          )}
          {await of.fields(form, visit)}
          {govukButton({ text: of.button ?? 'Save', ...(of.warning && { classes: 'govuk-button--warning' }) })}
        </PostForm>
      </Reading>
    )
    return { title, body, back: typeof of.back === 'string' ? of.back : of.back(visit.params) }
  }
  const stale = async (visit: Asked) => {
    const theirs: Values = (await of.start?.(visit)) ?? {}
    const merged = mergeInto(visit.body, theirs)
    const yours = { ...merged.values, version: theirs['version'] ?? '' }
    const labels = typeof of.labels === 'function' ? await of.labels(visit) : of.labels
    const words = typeof of.words === 'function' ? await of.words(visit) : of.words
    const called = (name: string) => labels?.[name] ?? 'Another answer'
    const carried = merged.theirs.map(called)
    const compared = merged.both.length + carried.length === 0 ? Object.keys(labels ?? {}) : merged.both
    const beside = (
      <BothVersions
        theirs={theirs}
        yours={yours}
        labels={Object.fromEntries(compared.map((name) => [name, called(name)]))}
        words={words ?? {}}
        carried={carried}
      />
    )
    return page(await show(visit, { values: yours, errors: {} }, beside), { status: 409 })
  }
  return route<Url>(url, {
    may: of.may,
    ...(of.example && { example: of.example }),
    ...(of.limit !== undefined && { limit: of.limit }),
    get: async (visit) => page(await show(visit, blankForm((await of.start?.(visit)) ?? {}))),
    post: async (visit) => {
      const form = readForm(of.schema, withDays(visit.body, ...(of.days ?? [])))
      if (form.data === undefined) return invalid(await show(visit, form))
      const { data } = form
      const errors = (await of.check?.(data, visit)) ?? {}
      if (Object.keys(errors).length > 0)
        // Pressed twice: what is wrong with the second is what the first did.
        return (await sentJustSo(house.db, visit)) ?? invalid(await show(visit, { values: form.values, errors }))
      try {
        return await submitOnce(house.db, house.clock, visit, async (tx) => {
          const done = await of.save(tx, data, visit)
          return typeof done === 'string' && said !== undefined ? doneAt(done, said) : done
        })
      } catch (error) {
        if (!(error instanceof Conflict)) throw error
        return stale(visit)
      }
    },
  })
}
