import { z } from 'zod'
import { AreaField, optional, Problems, RadioField, required, TextField } from '#platform/forms'
import { govukButton, govukInsetText, govukSummaryList } from '#platform/govuk'
import type { GivenLink, House, LinkJob } from '#platform/module'
import { blankForm, dayInWords, type Form, invalid, page, type PageContent, PostForm, readForm, Reading, submitOnce } from '#platform/web'
import { useLink } from '#modules/identity'
import { everyPlace } from '#modules/office'
import { urls } from '../urls.js'
import { ANSWER_JOB } from './chief-office.js'
import type { Issue } from './issue.js'
import { move } from './move.js'
import { issues } from './queries.js'

const Answer = z.object({
  reply: required(6000, 'Enter the reply'),
  repliedBy: required(120, 'Enter who replies'),
  public: z.enum(['yes', 'no'], 'Choose whether the reply may be told in public'),
  note: optional(1000),
})

function answerPage(one: Issue, place: string, form: Form): PageContent {
  const row = (key: string, text: string) =>
    text === '' ? [] : [{ key: { text: key }, value: { html: <span class="written">{text}</span> } }]
  return {
    title: 'Reply for the Chief Constable',
    body: (
      <Reading>
        <Problems form={form} />
        <span class="govuk-caption-l">Issue {one.id}</span>
        <h1 class="govuk-heading-l">{one.title}</h1>
        {govukSummaryList({
          rows: [
            ...row('What is asked', one.asked),
            ...row('Part of the area', place),
            ...row('Reply by', one.due ? dayInWords(one.due) : ''),
          ],
        })}
        {one.restricted && govukInsetText({ text: 'This issue is restricted. Show it to those alone who need it for the reply.' })}
        <PostForm>
          <AreaField form={form} name="reply" label="The reply" rows={10} hint="Name nobody who is not of the police" />
          <TextField
            form={form}
            name="repliedBy"
            label="Who replies?"
            hint="Such as “Chief Superintendent Hale, for the Chief Constable”"
          />
          <RadioField
            form={form}
            name="public"
            label="May the reply be told in public?"
            choices={[
              { value: 'yes', text: 'Yes', hint: 'The office looks it through first and takes out what must not be public' },
              { value: 'no', text: 'No' },
            ]}
          />
          <AreaField form={form} name="note" label="Anything for the office alone (optional)" rows={3} />
          {govukButton({ text: 'Send the reply', preventDoubleClick: true })}
        </PostForm>
      </Reading>
    ),
  }
}

/** The Chief Constable's office replies to one issue by its link, without an account. */
export function answerJobs(house: House): readonly LinkJob[] {
  const shown = async ({ subject }: GivenLink) => {
    const one = await issues(house.db).where('id', '=', Number(subject.id)).executeTakeFirstOrThrow()
    return { one, place: (await everyPlace(house.db)).find(({ code }) => code === one.place)?.name ?? 'All of it' }
  }
  return [
    {
      job: ANSWER_JOB,
      get: async (_visit, link) => {
        const { one, place } = await shown(link)
        return page(answerPage(one, place, blankForm()))
      },
      post: async (visit, link) => {
        const { one, place } = await shown(link)
        const form = readForm(Answer, visit.body)
        if (form.data === undefined) return invalid(answerPage(one, place, form))
        const { reply, repliedBy, note } = form.data
        return submitOnce(house.db, house.clock, visit, async (tx) => {
          await useLink(tx, house.clock, link)
          const changed = { reply, repliedBy, replyPublic: form.data?.public === 'yes' }
          await move(tx, house, one, { from: ['chief'], to: 'replied', note, changed }, link.actor)
          return urls.replyReceived
        })
      },
    },
  ]
}
