import { z } from 'zod'
import { actorOf } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { type Db, inTransaction } from '#platform/db'
import { AreaField, formRoute, ListField, optional, RadioField, required } from '#platform/forms'
import { type House, threadEndsOf } from '#platform/module'
import { Conflict, NotFound, page, type Route, route } from '#platform/web'
import { namesOf, staffNames } from '#modules/identity'
import { disclosureUrl, leadUrl, triageUrl } from '../urls.js'
import { en } from '../words/en.js'
import { type Disclosure, OUTCOMES } from './disclosure.js'
import { disclosurePage, type DisclosureView } from './disclosure-page.js'
import { disclosureById, handledLately, openDisclosures, someDisclosure } from './disclosures.js'
import { noteKeptUntil } from './forget-notes.js'
import { handle } from './handle.js'
import { nameLead, triageLead } from './lead.js'
import { queuePage } from './queue-page.js'

const may = 'triage:handle'
const example = someDisclosure

/** Where staff handle disclosures. */
export function disclosureRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    route(triageUrl(), {
      may,
      get: async () => {
        const names = new Map((await staffNames(db)).map(({ id, name }) => [id, name]))
        const lead = await triageLead(db)
        const [open, handled] = [await openDisclosures(db), await handledLately(db)]
        return page(
          queuePage({
            open,
            handled,
            names,
            origins: await originsOf(house, open),
            now: clock.now(),
            lead: lead === null ? undefined : names.get(lead),
          }),
        )
      },
    }),
    route('/staff/triage/:id', {
      may,
      example,
      get: async ({ params, person }) => {
        const disclosure = await theDisclosure(db, params.id)
        const words = await wordsOf(house, disclosure)
        // Looking is logged, although it changes nothing: nobody reads these unseen (UK GDPR art 5(2)).
        await inTransaction(db, (tx) =>
          recordAccess(tx, { by: actorOf(person), did: 'viewed', kind: 'triage.disclosure', id: disclosure.id, why: 'triage' }),
        )
        const { handledBy: by, handledAt } = disclosure
        const handledBy = by === null ? undefined : (await namesOf(db, [by])).get(by)
        const noteUntil = handledAt ? await noteKeptUntil(db, handledAt, clock.today()) : undefined
        return page(disclosurePage({ disclosure, words, handledBy, noteUntil }))
      },
    }),
    formRoute(house, '/staff/triage/:id/outcome', {
      may,
      example,
      title: en.handle,
      back: ({ id }) => disclosureUrl(id),
      schema: z.object({
        outcome: z.enum(OUTCOMES, { error: en.problems.outcome }),
        note: required(2000, en.problems.note),
        keep: z.enum(['yes', 'no'], { error: en.problems.keep }),
      }),
      start: async ({ params }) => {
        const { state } = await theDisclosure(db, params.id)
        if (state === 'handled') throw new Conflict(en.problems.handled)
        return { keep: 'yes' }
      },
      fields: (form) => (
        <>
          <RadioField
            form={form}
            name="outcome"
            label={en.outcome}
            choices={OUTCOMES.map((value) => ({ value, text: en.outcomes[value] }))}
          />
          <AreaField form={form} name="note" label={en.note} hint={en.noteHint} />
          <RadioField
            form={form}
            name="keep"
            label={en.keep}
            hint={en.keepHint}
            choices={[
              { value: 'yes', text: en.keepYes },
              { value: 'no', text: en.keepNo },
            ]}
          />
        </>
      ),
      save: async (tx, { outcome, note, keep }, { params, person }) => {
        const { id } = await theDisclosure(tx, params.id)
        await handle(tx, id, { outcome, note, keepRestricted: keep === 'yes', at: clock.now() }, actorOf(person))
        return triageUrl()
      },
    }),
    formRoute(house, leadUrl(), {
      may,
      title: en.leadTitle,
      back: triageUrl(),
      schema: z.object({ person: optional(20) }),
      start: async () => ({ person: String((await triageLead(db)) ?? '') }),
      fields: async (form) => (
        <ListField
          form={form}
          name="person"
          label={en.leadLabel}
          choices={(await staffNames(db)).map(({ id, name }) => ({ value: String(id), text: name }))}
          none={en.leadNone}
        />
      ),
      check: async ({ person }) => {
        const problems: Record<string, string> = {}
        if (person !== '' && !(await staffNames(db)).some(({ id }) => String(id) === person)) problems['person'] = en.problems.person
        return problems
      },
      save: async (tx, data, { person }) => {
        await nameLead(tx, data.person === '' ? null : Number(data.person), clock.now(), actorOf(person))
        return triageUrl()
      },
    }),
  ]
}

async function theDisclosure(db: Db, id: string): Promise<Disclosure> {
  const disclosure = /^\d{1,9}$/.test(id) ? await disclosureById(db, Number(id)) : undefined
  if (!disclosure) throw new NotFound(`There is no disclosure ${id}`)
  return disclosure
}

async function wordsOf(house: House, { contribution }: Disclosure): Promise<DisclosureView['words']> {
  const reader = threadEndsOf(house).find((end) => end.kind === contribution.kind)?.words
  return reader ? ((await reader(house.db, contribution.id)) ?? 'erased') : 'no-reader'
}

/** Where these came from, in words, by the disclosure's id. */
async function originsOf(house: House, disclosures: readonly Disclosure[]): Promise<ReadonlyMap<number, string>> {
  const ends = threadEndsOf(house)
  const each = ends.map(async (end) => {
    const mine = disclosures.filter(({ contribution }) => contribution.kind === end.kind)
    if (mine.length === 0) return []
    const origins = await end.origins?.(
      house.db,
      mine.map(({ contribution }) => contribution.id),
    )
    return mine.flatMap(({ id, contribution }): [number, string][] => {
      const origin = origins?.get(contribution.id)
      return origin === undefined ? [] : [[id, origin]]
    })
  })
  return new Map((await Promise.all(each)).flat())
}
