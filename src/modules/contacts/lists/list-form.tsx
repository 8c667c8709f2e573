import { z } from 'zod'
import { AreaField, type Choice, ListField, RadioField, required, TextField, TickField, version } from '#platform/forms'
import type { Html } from '#platform/html'
import { type Form, typed } from '#platform/web'
import { type Purpose, PURPOSE_LIST, PURPOSES } from '../people/contact.js'
import type { DetailChoices } from '../people/details-form.js'
import { type Post, POST_LIST, POSTS } from '../roles/role.js'
import { type ContactList, type Did, DIDS, type Filter } from './list.js'
import type { ListSheet } from './keep-lists.js'

const ticks = z.preprocess((ticked) => (ticked === undefined ? [] : [ticked].flat()), z.array(z.string().max(40)))
const staffId = (message: string) =>
  z
    .string(message)
    .regex(/^\d{1,9}$/, message)
    .transform(Number)

const filterFields = {
  only: z.enum(['', 'person', 'organisation']).default(''),
  places: ticks,
  interests: ticks,
  bodySorts: ticks,
  posts: ticks,
  network: z.enum(['', 'yes']).default(''),
  language: z.enum(['', 'en', 'cy']).default(''),
  did: z.enum(['', ...(Object.keys(DIDS) as [Did, ...Did[]])]).default(''),
}

const common = {
  name: required(120, 'Enter what the list is called'),
  why: required(500, 'Enter what the office needs the list for'),
  owner: staffId('Choose who owns the list'),
  readers: ticks,
  ...filterFields,
}

/** The questions about a new list. */
export const newListSchema = z.object({
  ...common,
  purpose: z.enum(PURPOSE_LIST as [Purpose, ...Purpose[]], 'Choose what those on it are written to about'),
  kind: z.enum(['chosen', 'filter', 'closed'], 'Choose how people come to be on it'),
})

/** The questions about a list that exists. */
export const listSchema = z.object({ ...common, version: version() })

/** What each question is called when two versions are compared. */
export const listLabels = {
  name: 'Name',
  why: 'What it is for',
  owner: 'Owner',
  readers: 'Who may open it',
  only: 'People or organisations',
  places: 'Places',
  interests: 'Groups',
  bodySorts: 'Sorts of body',
  posts: 'Posts',
  network: 'Networks',
  language: 'Language',
  did: 'What they did',
} as const

type Answers = z.output<typeof listSchema> | z.output<typeof newListSchema>

/** The filter that the form says; parts left empty do not narrow. */
export function filterFrom(data: Answers): Filter {
  const { only, places, interests, bodySorts, posts, network, language, did } = data
  return {
    ...(only !== '' && { kind: only }),
    ...(places.length > 0 && { places }),
    ...(interests.length > 0 && { interests }),
    ...(bodySorts.length > 0 && { bodySorts }),
    ...(posts.length > 0 && { posts: posts as (Post | 'elected')[] }),
    ...(network !== '' && { network: true }),
    ...(language !== '' && { language }),
    ...(did !== '' && { did }),
  }
}

/** What the form says about a list, as the verbs take it. */
export const sheetFrom = (data: Answers, filtered: boolean): Omit<ListSheet, 'purpose'> => ({
  name: data.name,
  why: data.why,
  owner: data.owner,
  readers: data.readers.flatMap((id) => (/^\d{1,9}$/.test(id) ? [Number(id)] : [])),
  filter: filtered ? filterFrom(data) : null,
})

/** A list as the form shows it. */
export function listValues(list: ContactList, readers: readonly number[]): Record<string, string | string[]> {
  const { kind, places = [], interests = [], bodySorts = [], posts = [], network, language, did } = list.filter ?? {}
  return {
    name: list.name,
    why: list.why,
    owner: String(list.owner),
    readers: readers.map(String),
    only: kind ?? '',
    places: [...places],
    interests: [...interests],
    bodySorts: [...bodySorts],
    posts: [...posts],
    network: network ? 'yes' : '',
    language: language ?? '',
    did: did ?? '',
    version: String(list.version),
  }
}

/** What is not in a list of choices: field to message. */
export function listProblems(data: Answers, choices: DetailChoices): Record<string, string> {
  const unknown = (codes: readonly string[], list: readonly Choice[]) => codes.some((code) => !list.some((one) => one.value === code))
  return {
    ...(unknown([String(data.owner)], choices.staff) && { owner: 'Choose who owns the list' }),
    ...(unknown(data.readers, choices.staff) && { readers: 'Tick members of staff only' }),
    ...(unknown(data.places, choices.places) && { places: 'Tick places from the list only' }),
    ...(unknown(data.interests, choices.interests) && { interests: 'Tick groups from the list only' }),
    ...(unknown(data.bodySorts, choices.bodySorts) && { bodySorts: 'Tick sorts of body from the list only' }),
    ...(unknown(data.posts, POST_CHOICES) && { posts: 'Tick posts from the list only' }),
  }
}

const POST_CHOICES: readonly Choice[] = [
  { value: 'elected', text: 'Any elected representative' },
  ...POST_LIST.map((value) => ({ value, text: POSTS[value] })),
]

const KINDS: readonly Choice[] = [
  { value: 'chosen', text: 'They are put on it one by one', hint: 'From Contacts, from a file, or because they asked' },
  { value: 'filter', text: 'By what we know of them', hint: 'Asked afresh each time the list is used' },
  {
    value: 'closed',
    text: 'One by one, and the list is closed',
    hint: 'Only the people you name know that it exists. Always for victims of crime.',
  },
]

/** The questions of a list's filter on screen. */
export function FilterFields({ form, choices }: { form: Form; choices: DetailChoices }): Html {
  return (
    <>
      <p class="govuk-body">
        Every part that you fill must hold; within a part any of its choices will do. Leave a part empty and it does not narrow the list.
      </p>
      <ListField
        form={form}
        name="only"
        label="People or organisations"
        none="Both"
        choices={[
          { value: 'person', text: 'People' },
          { value: 'organisation', text: 'Organisations' },
        ]}
      />
      <TickField form={form} name="places" label="In these places, and all that lies in them" choices={choices.places} small />
      <TickField form={form} name="interests" label="Who belong to or speak for" choices={choices.interests} small />
      <TickField form={form} name="bodySorts" label="Sorts of body" choices={choices.bodySorts} small />
      <TickField form={form} name="posts" label="Who are today" choices={POST_CHOICES} small />
      <ListField
        form={form}
        name="network"
        label="Networks"
        none="Networks and others"
        choices={[{ value: 'yes', text: 'Only bodies of a sort that is marked as a network' }]}
      />
      <ListField
        form={form}
        name="language"
        label="Who are written to in"
        none="Any language"
        choices={[
          { value: 'en', text: 'English' },
          { value: 'cy', text: 'Welsh' },
        ]}
      />
      <ListField
        form={form}
        name="did"
        label="Who"
        none="Whatever they did"
        choices={Object.entries(DIDS).map(([value, text]) => ({ value, text }))}
      />
    </>
  )
}

/** The questions about a list on screen. A new one is asked what it is for and how people come to be on it. */
export function ListFields({ form, choices, of }: { form: Form; choices: DetailChoices; of: ContactList | undefined }): Html {
  const chosen = typed(form, 'kind')
  return (
    <>
      <TextField form={form} name="name" label="What is the list called?" hint="Such as “Parish clerks”" />
      <AreaField form={form} name="why" label="What does the office need it for?" rows={2} />
      {!of && (
        <ListField
          form={form}
          name="purpose"
          label="What are those on it written to about?"
          hint="Only those whose record allows it are written to. It cannot be changed later."
          none="Choose"
          choices={PURPOSE_LIST.map((value) => ({ value, text: PURPOSES[value] }))}
        />
      )}
      <ListField
        form={form}
        name="owner"
        label="Who owns it?"
        hint="They are reminded to look through it every 12 months"
        none="Choose"
        choices={choices.staff}
      />
      {!of && <RadioField form={form} name="kind" label="How do people come to be on it?" choices={KINDS} />}
      {(of?.closed ?? true) && (
        <Fold title="Who may open it, if it is closed" open={of?.closed === true || chosen === 'closed'}>
          <TickField form={form} name="readers" label="Who may open it besides the owner?" choices={choices.staff} small />
        </Fold>
      )}
      {(of === undefined || of.kind === 'filter') && (
        <Fold title="What we know of those on it, if it goes by that" open={of?.kind === 'filter' || chosen === 'filter'}>
          <FilterFields form={form} choices={choices} />
        </Fold>
      )}
    </>
  )
}

function Fold({ title, open, children }: { title: string; open: boolean; children?: Html }): Html {
  return (
    <details class="govuk-details" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{title}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  )
}
