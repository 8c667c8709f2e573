import { z } from 'zod'
import { actorOf, may } from '#platform/access'
import { Temporal } from '#platform/clock'
import { AreaField, day, DayField, dayValues, formRoute, ListField, optional, required, TextField } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { House } from '#platform/module'
import { DataTable, dayInWords, doneAt, page, type Route, route } from '#platform/web'
import { namesOf, writerOf } from '#modules/identity'
import { editionAt, someEdition } from '../editions/queries.js'
import { anyNewsletter } from '../newsletters/queries.js'
import { urls } from '../urls.js'
import { type Channel, CHANNELS, charactersOf, shortForm } from './channel.js'
import { notePost, postsOf } from './posts.js'

/** Staff tell an edition by social media and inside the police too, and note where, in which words, when and by whom. */
export function channelRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const readyWords = async (id: string) => {
    const edition = await editionAt(db, id)
    const { name, slug, audience } = await anyNewsletter(db, edition.newsletter)
    const online =
      audience === 'subscribers' && edition.number !== null ? house.origin + urls.publicEdition(slug, edition.number) : undefined
    return { edition, words: shortForm(edition.subject, name, online) }
  }
  return [
    route('/staff/newsletters/editions/:id/channels', {
      may: 'newsletters:see',
      example: someEdition(),
      get: async ({ params, person }) => {
        const { edition, words } = await readyWords(params.id)
        const posts = await postsOf(db, edition.id)
        const names = await namesOf(
          db,
          posts.map(({ postedBy }) => `person:${postedBy}` as const),
        )
        return page({
          title: `Told elsewhere: ${edition.subject}`,
          back: urls.edition(edition.id),
          body: (
            <>
              <h1 class="govuk-heading-l">Where else “{edition.subject}” is told</h1>
              <p class="govuk-body">
                Those who read no newsletter are reached by social media, by channels inside the police and by the police’s community
                messages. Copy the words, post them there, and note that you did.
              </p>
              <h2 class="govuk-heading-m">Ready words</h2>
              <pre class="mail-text" tabindex={0}>
                {words}
              </pre>
              <p class="govuk-body">
                {charactersOf(words)} characters: they fit on X, which takes {CHANNELS.x.most}.
              </p>
              {edition.number === null && (
                <p class="govuk-body">The address of the edition on the website comes in when the edition has gone out.</p>
              )}
              {may(person, 'newsletters:write') && govukButton({ text: 'Note where it was told', href: urls.newChannel(edition.id) })}
              <DataTable
                caption="Where it was told"
                captionSize="m"
                columns={[{ text: 'Where' }, { text: 'Whom it reaches' }, { text: 'Words' }, { text: 'When' }, { text: 'By' }]}
                rows={posts.map((one) => [
                  one.link ? (
                    <a class="govuk-link" href={one.link} rel="noreferrer">
                      {CHANNELS[one.channel].name}
                      <span class="govuk-visually-hidden">, {dayInWords(one.postedOn)}</span>
                    </a>
                  ) : (
                    CHANNELS[one.channel].name
                  ),
                  one.audience,
                  <span class="written">{one.words}</span>,
                  dayInWords(one.postedOn),
                  names.get(`person:${one.postedBy}`) ?? '',
                ])}
                empty="Nowhere yet."
              />
            </>
          ),
        })
      },
    }),

    formRoute(house, '/staff/newsletters/editions/:id/channels/new', {
      may: 'newsletters:write',
      example: someEdition(),
      title: async ({ params }) => `Where was “${(await editionAt(db, params.id)).subject}” told?`,
      back: ({ id }) => urls.channels(Number(id)),
      days: ['on'],
      schema: z.object({
        channel: z.enum(Object.keys(CHANNELS) as [Channel, ...Channel[]], 'Choose where it was told'),
        audience: optional(200),
        words: required(2000, 'Enter the words that were posted'),
        link: optional(500).refine(
          (text) => text === '' || /^https?:\/\/[^\s<>"]+$/.test(text),
          'Enter a web address that begins with https://',
        ),
        on: day('Enter the day').refine(
          (given) => !(given instanceof Temporal.PlainDate) || Temporal.PlainDate.compare(given, clock.today()) <= 0,
          'The day cannot lie ahead',
        ),
      }),
      start: async ({ params }) => ({ words: (await readyWords(params.id)).words, ...dayValues('on', clock.today()) }),
      fields: (form) => (
        <>
          <ListField
            form={form}
            name="channel"
            label="Where was it told?"
            none="Choose"
            choices={Object.entries(CHANNELS).map(([value, { name }]) => ({ value, text: name }))}
          />
          <TextField form={form} name="audience" label="Whom does it reach there? (optional)" hint="Such as “Officers in Carrowdale”" />
          <AreaField form={form} name="words" label="In which words?" rows={5} />
          <TextField form={form} name="link" label="Its address there (optional)" />
          <DayField form={form} name="on" label="When?" />
        </>
      ),
      check: async ({ channel, words, audience }) => {
        const { name, most } = CHANNELS[channel]
        const long = charactersOf(words)
        const problems: Record<string, string> = {}
        if (channel === 'community-messages' && audience === '')
          problems['audience'] = 'Enter to whom the message went: which areas or groups'
        if (long > most) problems['words'] = `These are ${long} characters, and ${name} takes ${most}: shorten them by ${long - most}`
        return problems
      },
      save: async (tx, { on, ...post }, { params, person }) => {
        const { id } = await editionAt(tx, params.id)
        await notePost(tx, { ...post, edition: id, postedOn: on, postedBy: writerOf(person).id }, actorOf(person), clock.now())
        return doneAt(urls.channels(id), 'Noted')
      },
    }),
  ]
}
