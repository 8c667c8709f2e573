import { z } from 'zod'
import { actorOf } from '#platform/access'
import { AreaField, formRoute, optional, required, TextField, version } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { House } from '#platform/module'
import { DataTable, type Form, NotFound, page, Reading, route, type Route } from '#platform/web'
import { crumbs } from '../screens/crumbs.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { addTerm, changeTerm, glossary } from './glossary.js'
import { TermList } from './glossary-piece.js'

const schema = z.object({
  term: required(80, 'Enter the term'),
  also: optional(200).transform((text) =>
    text
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
  meaning: required(600, 'Enter what it means in plain words'),
  welshTerm: optional(80),
  welshMeaning: optional(600),
})

const fields = (form: Form) => (
  <>
    <TextField form={form} name="term" label="Term" />
    <TextField form={form} name="also" label="Also written" hint="A short form or the plural, with commas between" />
    <AreaField form={form} name="meaning" label="What it means" hint="As you would say it to a neighbour" rows={3} />
    <TextField form={form} name="welshTerm" label="Term in Welsh (optional)" lang="cy" />
    <AreaField
      form={form}
      name="welshMeaning"
      label="What it means, in Welsh (optional)"
      hint="Whoever reads Welsh finds the English where this is empty"
      rows={3}
      lang="cy"
    />
  </>
)

/** The glossary: in public, and where staff explain terms. */
export function glossaryRoutes(house: House): readonly Route[] {
  const may = 'office:manage-vocabulary'
  const check = async ({ term, welshTerm, welshMeaning }: z.infer<typeof schema>, itself?: number): Promise<Record<string, string>> => {
    const half = 'Enter this in Welsh too, or leave both empty'
    if (welshTerm === '' && welshMeaning !== '') return { welshTerm: half }
    if (welshTerm !== '' && welshMeaning === '') return { welshMeaning: half }
    const same = (await glossary(house.db)).find((one) => one.id !== itself && one.term.toLowerCase() === term.toLowerCase())
    return same ? { term: `“${same.term}” is explained already` } : {}
  }
  return [
    route(urls.glossary, {
      may: 'everyone',
      cache: ['office'],
      get: async ({ language }) => {
        const words = wordsIn(language).glossary
        const terms = await glossary(house.db)
        const body = (
          <Reading>
            <h1 class="govuk-heading-xl">{words.title}</h1>
            <p class="govuk-body-l">{words.intro}</p>
            {terms.length === 0 ? <p class="govuk-body">{words.none}</p> : <TermList terms={terms} language={language} />}
          </Reading>
        )
        return page({ title: words.title, body })
      },
    }),
    route(urls.manageGlossary, {
      may,
      get: async () => {
        const body = (
          <>
            <h1 class="govuk-heading-l">Words we explain</h1>
            {govukButton({ text: 'Explain a term', href: urls.newTerm })}
            <DataTable
              caption="Explained terms"
              hideCaption
              columns={[{ text: 'Term' }, { text: 'Also written' }, { text: 'Meaning' }, { text: 'In Welsh' }]}
              rows={(await glossary(house.db)).map((one) => [
                <a class="govuk-link" href={urls.term(one.id)}>
                  {one.term}
                </a>,
                one.also.join(', '),
                one.meaning,
                one.welshTerm === '' ? 'No' : <span lang="cy">{one.welshTerm}</span>,
              ])}
              empty="No term is explained yet."
            />
          </>
        )
        return page({ title: 'Words we explain', body, crumbs: crumbs() })
      },
    }),
    formRoute(house, urls.newTerm, {
      may,
      title: 'Explain a term',
      back: urls.manageGlossary,
      schema,
      fields,
      check: (data) => check(data),
      save: async (tx, data, visit) => {
        await addTerm(tx, data, actorOf(visit.person))
        return urls.manageGlossary
      },
    }),
    formRoute(house, '/staff/office/glossary/:id', {
      may,
      example: async (db) => ({ id: String((await glossary(db))[0]?.id ?? 0) }),
      title: 'Change an explanation',
      back: urls.manageGlossary,
      schema: schema.extend({ version: version() }),
      labels: { term: 'Term', also: 'Also written', meaning: 'Meaning', welshTerm: 'Term in Welsh', welshMeaning: 'Meaning in Welsh' },
      start: async (visit) => {
        const found = (await glossary(house.db)).find((one) => String(one.id) === visit.params.id)
        if (!found) throw new NotFound(`glossary term ${visit.params.id}`)
        const { term, also, meaning, welshTerm, welshMeaning, version: seen } = found
        return { term, also: also.join(', '), meaning, welshTerm, welshMeaning, version: String(seen) }
      },
      fields,
      check: (data, visit) => check(data, Number(visit.params.id)),
      save: async (tx, data, visit) => {
        await changeTerm(tx, Number(visit.params.id), data, data.version, actorOf(visit.person))
        return urls.manageGlossary
      },
    }),
  ]
}
