import { sql } from 'kysely'
import { z } from 'zod'
import { type Actor, actorOf } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { AreaField, formRoute, optional, RadioField, required, TextField, version } from '#platform/forms'
import { govukInsetText } from '#platform/govuk'
import type { House } from '#platform/module'
import { bump, Conflict, doneAt, type Route } from '#platform/web'
import { ownTx } from '../tables.js'
import { urls } from '../urls.js'
import { type Issue, ISSUE, ISSUES_TOPIC } from './issue.js'
import { issueAt, issues } from './queries.js'

type Texts = Pick<Issue, 'publicTitle' | 'publicWhat' | 'publicReply' | 'welshTitle' | 'welshWhat' | 'welshReply'>

/** Tells an issue in public in words that an officer looked through, or takes it back. Throws `Conflict` when it may not be public, or somebody else changed it. */
export async function publishIssue(
  tx: Tx,
  one: Issue,
  texts: Texts,
  isPublic: boolean,
  seen: number,
  by: Actor,
  at: Temporal.Instant,
): Promise<void> {
  if (isPublic && (one.restricted || !one.mayPublish)) throw new Conflict('This issue may not be told in public.')
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('accountability.issue')
    .set({
      public_title: texts.publicTitle,
      public_what: texts.publicWhat,
      public_reply: texts.publicReply,
      welsh_title: texts.welshTitle,
      welsh_what: texts.welshWhat,
      welsh_reply: texts.welshReply,
      published_at: isPublic ? (one.publishedAt ?? at) : null,
      version: sql`version + 1`,
    })
    .where('id', '=', one.id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this issue')
  await record(tx, { by, did: 'accountability:publish-issue', kind: ISSUE, id: one.id, detail: { public: isPublic } })
  await bump(tx, ISSUES_TOPIC)
}

const LABELS = {
  publicTitle: 'What it is about',
  publicWhat: 'What it is',
  publicReply: 'The reply',
  welshTitle: 'What it is about, in Welsh',
  welshWhat: 'What it is, in Welsh',
  welshReply: 'The reply, in Welsh',
  public: 'Public',
}

/** An officer looks an issue through and tells it in public, in words that may be. */
export function publicationRoute(house: House): Route {
  const { db, clock } = house
  return formRoute(house, '/staff/accountability/issues/:id/publication', {
    may: 'accountability:publish-issues',
    example: async (any) => ({
      id: String(
        (
          await issues(any)
            .where('restricted', '=', false)
            .where('may_publish', '=', true)
            .orderBy('published_at', (by) => by.desc().nullsLast())
            .orderBy('id')
            .limit(1)
            .executeTakeFirst()
        )?.id ?? 0,
      ),
    }),
    title: 'What is told in public of the issue',
    back: ({ id }) => urls.issue(Number(id)),
    schema: z.object({
      publicTitle: required(200, 'Enter what it is about'),
      publicWhat: required(4000, 'Enter what it is'),
      publicReply: optional(6000),
      welshTitle: optional(200),
      welshWhat: optional(4000),
      welshReply: optional(6000),
      public: z.enum(['yes', 'no'], 'Choose whether it is public'),
      version: version(),
    }),
    labels: LABELS,
    words: { yes: 'Yes', no: 'No' },
    start: async ({ params, person }) => {
      const one = await issueAt(db, params.id, person)
      return {
        publicTitle: one.publicTitle || one.title,
        publicWhat: one.publicWhat || one.asked || one.what,
        publicReply: one.publicReply || (one.replyPublic ? one.reply : ''),
        welshTitle: one.welshTitle,
        welshWhat: one.welshWhat,
        welshReply: one.welshReply,
        public: one.publishedAt === null ? '' : 'yes',
        version: String(one.version),
      }
    },
    fields: async (form, { params, person }) => {
      const one = await issueAt(db, params.id, person)
      return (
        <>
          {(one.restricted || !one.mayPublish) &&
            govukInsetText({ text: 'It is restricted, or whoever raised it does not want it told in public.' })}
          {one.reply !== '' &&
            !one.replyPublic &&
            govukInsetText({
              text: 'The Chief Constable’s office does not want its reply told in public: say in your own words what came of it.',
            })}
          <p class="govuk-body">
            Take out names, addresses and whatever tells who somebody is. How far the issue is stands beside it by itself.
          </p>
          <TextField form={form} name="publicTitle" label={LABELS.publicTitle} />
          <AreaField form={form} name="publicWhat" label={LABELS.publicWhat} rows={5} />
          <AreaField form={form} name="publicReply" label="The reply, or what came of it (once there is something)" rows={6} />
          <TextField form={form} name="welshTitle" label="What it is about, in Welsh (optional)" lang="cy" />
          <AreaField form={form} name="welshWhat" label="What it is, in Welsh (optional)" rows={4} lang="cy" />
          <AreaField form={form} name="welshReply" label="The reply, in Welsh (optional)" rows={4} lang="cy" />
          <RadioField
            form={form}
            name="public"
            label="Is it told in public?"
            choices={[
              { value: 'yes', text: 'Yes, under Issues on the website' },
              { value: 'no', text: 'No, keep it as a draft or take it back' },
            ]}
          />
        </>
      )
    },
    check: async (data, { params, person }) => {
      const one = await issueAt(db, params.id, person)
      const shut = data.public === 'yes' && (one.restricted || !one.mayPublish)
      const problem: Record<string, string> = shut
        ? { public: 'It is restricted, or whoever raised it does not want it told in public' }
        : {}
      return problem
    },
    save: async (tx, { version: seen, public: told, ...texts }, { params, person }) => {
      const one = await issueAt(tx, params.id, person)
      await publishIssue(tx, one, texts, told === 'yes', seen, actorOf(person), clock.now())
      return doneAt(urls.issue(one.id), told === 'yes' ? 'It is public' : 'It is not public')
    },
  })
}
