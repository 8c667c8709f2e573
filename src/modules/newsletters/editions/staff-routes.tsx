import { z } from 'zod'
import { may } from '#platform/access'
import { AreaField, formRoute, optional, RadioField, required, TextField, version } from '#platform/forms'
import { runState } from '#platform/mail'
import type { House } from '#platform/module'
import { doneAt, mailAsSent, page, type Route, route, submitOnce } from '#platform/web'
import { HeldNotice } from '#modules/elections'
import { namesOf, writerOf } from '#modules/identity'
import { standardOn } from '#modules/office'
import { linksOf } from '../links/keep-links.js'
import { LinksFollowed } from '../links/links-followed.js'
import { audienceInWords } from '../newsletters/audience-words.js'
import { anyNewsletter, newsletterAt, someNewsletter } from '../newsletters/queries.js'
import { alive } from '../pictures/picture.js'
import { urls } from '../urls.js'
import { missingFrom } from './approve.js'
import { compose, itemsFor } from './compose.js'
import { EditionPage } from './edition-page.js'
import { type Edition, EDITION } from './edition.js'
import { heldOn } from './launches.js'
import { mailHtml, mailText } from './lay-out.js'
import { PreviewPage } from './preview-page.js'
import { blocksOf, editionAt, lastEdition, someEdition } from './queries.js'
import { frameOf, shownTo } from './send.js'
import { beginEdition, changeEdition, clearCopied, moveBlock } from './write.js'

/** One line without control characters: it becomes the subject of a mail. */
export const subjectField = () => required(120, 'Enter a subject').refine((text) => !/\p{Cc}/u.test(text), 'Write the subject in one line')

/** Staff begin editions, see how far they are, and see them as their readers will. */
export function editionRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const laidOut = async (id: string) => {
    const edition = await editionAt(db, id)
    const newsletter = await anyNewsletter(db, edition.newsletter)
    const composed = await compose(db, house, newsletter, edition)
    const frame = await frameOf(db, house, newsletter, edition)
    const shown = shownTo(frame, house.origin + urls.subscribe)
    return { edition, newsletter, composed, html: await mailHtml(composed, shown), text: mailText(composed, shown) }
  }

  const followed = async ({ id, run }: Edition) => {
    if (run === null) return undefined
    const { queued, handingOver, accepted, notKnown } = await runState(db, run)
    const { amount } = await standardOn(db, 'suppress-below', clock.today())
    return <LinksFollowed links={await linksOf(db, id)} people={queued + handingOver + accepted + notKnown} least={amount} />
  }

  return [
    formRoute(house, '/staff/newsletters/:id/editions/new', {
      may: 'newsletters:write',
      example: someNewsletter,
      title: async ({ params }) => `Begin an edition of ${(await newsletterAt(db, params.id)).name}`,
      back: ({ id }) => urls.newsletter(Number(id)),
      schema: z.object({ subject: subjectField(), copy: z.enum(['yes', 'no'], 'Choose what to begin with') }),
      start: async ({ params }) => ({ copy: (await lastEdition(db, (await newsletterAt(db, params.id)).id)) ? 'yes' : 'no' }),
      fields: (form) => (
        <>
          <TextField
            form={form}
            name="subject"
            label="Subject"
            hint="Readers see it in their list of mails. Say what is in it: “Late buses: what we decided”"
          />
          <RadioField
            form={form}
            name="copy"
            label="What do you want to begin with?"
            choices={[
              {
                value: 'yes',
                text: 'The parts of the last edition',
                hint: 'News is pulled afresh. Your own words are marked until you have changed or looked at them, and can be cleared at once',
              },
              { value: 'no', text: 'An empty edition' },
            ]}
          />
        </>
      ),
      button: 'Begin',
      save: async (tx, { subject, copy }, { params, person }) => {
        const newsletter = await newsletterAt(tx, params.id)
        return urls.edition(await beginEdition(tx, newsletter.id, { subject, copy: copy === 'yes' }, writerOf(person), clock.now()))
      },
    }),

    route('/staff/newsletters/editions/:id', {
      may: 'newsletters:see',
      maySend: 'newsletters:write',
      example: someEdition('draft'),
      post: (visit) =>
        submitOnce(db, clock, visit, async (tx) => {
          const { id } = await editionAt(tx, visit.params.id)
          if (visit.body['copied'] === 'clear') {
            const cleared = await clearCopied(tx, id, writerOf(visit.person))
            return doneAt(urls.edition(id), cleared === 0 ? 'Nothing was left to clear' : 'The words of the former edition are cleared')
          }
          const way = visit.body['way'] === 'up' ? 'up' : 'down'
          await moveBlock(tx, id, Number(visit.body['block'] ?? 0), way, writerOf(visit.person))
          return urls.edition(id)
        }),
      get: async ({ params, person }) => {
        const { edition, newsletter, composed, html } = await laidOut(params.id)
        const blocks = await blocksOf(db, edition.id)
        const counts = await Promise.all(
          blocks.map(async (block) => {
            const items = block.kind === 'news' && edition.state === 'draft' ? await itemsFor(db, house, newsletter, block) : []
            return [block.id, items.filter(({ key }) => !block.leftOut.includes(key)).length] as const
          }),
        )
        const alivePictures = await Promise.all(blocks.map(({ picture }) => alive(db, picture)))
        const lost = new Set(blocks.flatMap(({ id, picture }, at) => (picture !== null && alivePictures[at] === null ? [id] : [])))
        const actors = [...edition.writers, edition.approvedBy, edition.askedBy].flatMap((id) => (id === null ? [] : [`person:${id}`]))
        return page({
          title: edition.subject,
          back: urls.newsletter(newsletter.id),
          body: (
            <EditionPage
              edition={edition}
              newsletter={newsletter}
              blocks={blocks}
              told={new Map(counts)}
              lost={lost}
              audience={await audienceInWords(house, newsletter)}
              composed={composed}
              missing={missingFrom(composed, html)}
              names={await namesOf(db, actors)}
              held={
                <HeldNotice period={await heldOn(db, edition, clock.today())} record={{ kind: EDITION, id: edition.id }} person={person} />
              }
              followed={await followed(edition)}
              me={person?.id ?? 0}
              mayWrite={may(person, 'newsletters:write')}
              maySend={may(person, 'newsletters:send')}
            />
          ),
        })
      },
    }),

    formRoute(house, '/staff/newsletters/editions/:id/details', {
      may: 'newsletters:write',
      example: someEdition('draft'),
      title: 'Subject and first words',
      back: ({ id }) => urls.edition(Number(id)),
      schema: z.object({ subject: subjectField(), intro: optional(2000), version: version() }),
      labels: { subject: 'Subject', intro: 'First words' },
      start: async ({ params }) => {
        const { subject, intro, version: seen } = await editionAt(db, params.id)
        return { subject, intro, version: String(seen) }
      },
      fields: (form) => (
        <>
          <TextField form={form} name="subject" label="Subject" />
          <AreaField form={form} name="intro" label="First words (optional)" hint={MARKS} rows={6} />
        </>
      ),
      save: async (tx, { version: seen, ...sheet }, { params, person }) => {
        await changeEdition(tx, (await editionAt(tx, params.id)).id, sheet, seen, writerOf(person))
        return urls.edition(Number(params.id))
      },
    }),

    route('/staff/newsletters/editions/:id/preview', {
      may: 'newsletters:see',
      example: someEdition(),
      get: async ({ params }) => {
        const { edition, text, html } = await laidOut(params.id)
        return page({
          title: `Preview: ${edition.subject}`,
          back: urls.edition(edition.id),
          wide: true,
          body: <PreviewPage edition={edition} text={text} size={html.length} />,
        })
      },
    }),

    route('/staff/newsletters/editions/:id/mail', {
      may: 'newsletters:see',
      example: someEdition(),
      get: async ({ params }) => mailAsSent((await laidOut(params.id)).html),
    }),
  ]
}

/** What marks the office's own words may have. */
export const MARKS =
  'Leave an empty line between paragraphs. Write **bold**, - before each point of a list, and [words](https://address) for a link.'
