import { z } from 'zod'
import { actorOf } from '#platform/access'
import { AreaField, day, DayField, formRoute, required, TextField } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { House } from '#platform/module'
import { DataTable, type Form, NotFound, page, Reading, route, type Route } from '#platform/web'
import { officeCard } from '../card/office-card.js'
import { crumbs } from '../screens/crumbs.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { addPrinciple, principleIds, principles, rewordPrinciple } from './principles.js'

const schema = z.object({
  name: required(120, 'Enter the principle in a few words'),
  meaning: required(600, 'Enter what it means in practice'),
  from: day('Enter the first day on which it holds'),
})

const fields = (form: Form) => (
  <>
    <TextField form={form} name="name" label="The principle" />
    <AreaField form={form} name="meaning" label="What it means in practice" rows={3} />
    <DayField form={form} name="from" label="From which day?" />
  </>
)

/** The engagement principles: in public, and where staff word them. */
export function principleRoutes(house: House): readonly Route[] {
  const may = 'office:manage-standards'
  return [
    route(urls.principles, {
      may: 'everyone',
      cache: ['office'],
      get: async ({ language }) => {
        const words = wordsIn(language).principles
        const [list, card] = await Promise.all([principles(house.db, house.clock.today()), officeCard(house.db, language)])
        const body = (
          <Reading>
            <h1 class="govuk-heading-xl">{words.title}</h1>
            <p class="govuk-body-l">{words.intro(card.name)}</p>
            {list.map(({ id, name, meaning }) => (
              <section id={id} lang="en">
                <h2 class="govuk-heading-m">{name}</h2>
                <p class="govuk-body">{meaning}</p>
              </section>
            ))}
          </Reading>
        )
        return page({ title: words.title, body })
      },
    }),
    route(urls.managePrinciples, {
      may,
      get: async () => {
        const list = await principles(house.db, house.clock.today())
        const body = (
          <>
            <h1 class="govuk-heading-l">Engagement principles</h1>
            <p class="govuk-body">They stand on a public page, and each exercise is checked against them.</p>
            {govukButton({ text: 'Add a principle', href: urls.newPrinciple })}
            <DataTable
              caption="Principles today"
              captionSize="m"
              columns={[{ text: 'Principle' }, { text: 'What it means' }]}
              rows={list.map(({ id, name, meaning }) => [
                <a class="govuk-link" href={urls.principle(id)}>
                  {name}
                </a>,
                meaning,
              ])}
            />
          </>
        )
        return page({ title: 'Engagement principles', body, crumbs: crumbs() })
      },
    }),
    formRoute(house, urls.newPrinciple, {
      may,
      title: 'Add a principle',
      back: urls.managePrinciples,
      days: ['from'],
      schema,
      fields,
      save: async (tx, data, visit) => {
        await addPrinciple(tx, data, actorOf(visit.person))
        return urls.managePrinciples
      },
    }),
    formRoute(house, '/staff/office/principles/:id', {
      may,
      example: async () => ({ id: 'listen' }),
      title: 'Word a principle differently',
      back: urls.managePrinciples,
      days: ['from'],
      schema,
      start: async (visit) => {
        const { id } = visit.params
        if (!(await principleIds(house.db)).includes(id)) throw new NotFound(`principle ${id}`)
        const now = (await principles(house.db, house.clock.today())).find((principle) => principle.id === id)
        return { name: now?.name ?? '', meaning: now?.meaning ?? '' }
      },
      fields,
      save: async (tx, data, visit) => {
        if (!(await principleIds(tx)).includes(visit.params.id)) throw new NotFound(`principle ${visit.params.id}`)
        await rewordPrinciple(tx, visit.params.id, data, actorOf(visit.person))
        return urls.managePrinciples
      },
    }),
  ]
}
