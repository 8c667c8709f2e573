import { z } from 'zod'
import {
  AreaField,
  type Choice,
  day,
  DayField,
  dayOrNone,
  dayValues,
  ListField,
  optional,
  RadioField,
  required,
  TextField,
  TickField,
  timeOrNone,
  whole,
} from '#platform/forms'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { type Form, ticked, typed } from '#platform/web'
import { officeHolders, staffNames, staffToChoose } from '#modules/identity'
import { everyPlace, places, words } from '#modules/office'
import { communities } from '../communities/communities.js'
import { type Attending, type Event, type EventKind, type EventSheet, KINDS, type Say, SAYS } from './event.js'

const oneLine = (most: number, message: string) => required(most, message).refine((text) => !/\p{Cc}/u.test(text), 'Write this in one line')
const several = z.union([z.array(z.string()), z.string().transform((one) => (one === '' ? [] : [one]))]).default([])
const numberOrNone = () =>
  z.union([z.literal('').transform(() => null), whole(0, 1_000_000, 'Enter a whole number, like 40, or leave it empty')], {
    error: 'Enter a whole number, like 40, or leave it empty',
  })

/** A whole number, or nothing where nobody counted. */
export const countOrNone = numberOrNone
/** Several ticks of one name. */
export const ticks = several

/** What, when, where, who: all that planning an event needs. */
export const shortFields = {
  title: oneLine(120, 'Enter what it is'),
  kind: z.enum(Object.keys(KINDS) as [EventKind, ...EventKind[]], 'Choose what kind of event it is'),
  day: day('Enter the day'),
  time: timeOrNone(),
  until: timeOrNone(),
  place: optional(20).transform((code) => code || null),
  venue: optional(200),
  who: several,
}

/** All that can be known of an event before it takes place. */
export const longFields = {
  ...shortFields,
  lastDay: dayOrNone(),
  about: optional(4000),
  takePart: optional(500),
  access: optional(500),
  online: optional(1000).refine((text) => text === '' || /^https?:\/\/\S+$/.test(text), 'Enter an address that begins with https://'),
  openAccess: z.string().optional(),
  communities: several,
  level: z.enum(Object.keys(SAYS) as [Say, ...Say[]], 'Choose how far people have a say'),
  purpose: optional(1000),
  objective: optional(160),
  expected: numberOrNone(),
  assets: optional(300),
  partners: optional(500),
  suggestedBy: optional(120),
  owner: whole(1, 999_999_999, 'Choose who leads it'),
}

type Short = z.output<z.ZodObject<typeof shortFields>>
type Long = z.output<z.ZodObject<typeof longFields>>

/** The ticks of who goes, as they are kept. */
export const attendingFrom = (who: readonly string[]): Attending => ({
  commissioner: who.includes('commissioner'),
  deputy: who.includes('deputy'),
  officers: [...new Set(who.flatMap((one) => (/^\d{1,9}$/.test(one) ? [Number(one)] : [])))],
})

/** Who goes, as ticks. */
export const attendingTicks = ({ commissioner, deputy, officers }: Attending): string[] => [
  ...(commissioner ? ['commissioner'] : []),
  ...(deputy ? ['deputy'] : []),
  ...officers.map(String),
]

/** An event of which nothing more is known than the short form asks. */
export const sheetFromShort = ({ who, ...short }: Short, owner: number): EventSheet => ({
  ...short,
  ...attendingFrom(who),
  lastDay: short.day,
  about: '',
  takePart: '',
  access: '',
  online: '',
  openAccess: false,
  communities: [],
  level: 'involve',
  purpose: '',
  objective: '',
  expected: null,
  assets: '',
  partners: '',
  suggestedBy: '',
  owner,
})

/** What the long form sent, as it is kept. */
export const sheetFrom = ({ who, lastDay, openAccess, ...long }: Long): EventSheet => ({
  ...long,
  ...attendingFrom(who),
  lastDay: lastDay ?? long.day,
  openAccess: openAccess === 'yes',
})

/** What is kept, to fill the long form with. */
export const sheetValues = (event: Event): Record<string, string | string[]> => ({
  title: event.title,
  kind: event.kind,
  ...dayValues('day', event.day),
  ...(event.lastDay.equals(event.day) ? {} : dayValues('lastDay', event.lastDay)),
  time: event.time,
  until: event.until,
  place: event.place ?? '',
  venue: event.venue,
  who: attendingTicks(event),
  about: event.about,
  takePart: event.takePart,
  access: event.access,
  online: event.online,
  openAccess: event.openAccess ? 'yes' : '',
  communities: [...event.communities],
  level: event.level,
  purpose: event.purpose,
  objective: event.objective,
  expected: event.expected === null ? '' : String(event.expected),
  assets: event.assets,
  partners: event.partners,
  suggestedBy: event.suggestedBy,
  owner: String(event.owner),
  version: String(event.version),
})

/** What each field is called where two versions stand side by side. */
export const LABELS = {
  title: 'What',
  kind: 'Kind',
  day: 'Day',
  lastDay: 'Last day',
  time: 'From',
  until: 'Until',
  place: 'Part of the area',
  venue: 'Venue',
  who: 'Who goes',
  about: 'What residents read',
  takePart: 'How people take part',
  access: 'Access',
  online: 'Online',
  openAccess: 'Open to everybody',
  communities: 'Communities',
  level: 'How far people have a say',
  purpose: 'Why the office takes part',
  objective: 'In the plan',
  expected: 'Expected',
  assets: 'What is used',
  partners: 'Invited with us',
  suggestedBy: 'Suggested by',
  owner: 'Who leads it',
}

/** Everybody who can go, as choices: the office-holder, the deputy, those who work here, and whoever is ticked and has left. */
export async function whoChoices({ db, clock }: House, form: Form): Promise<readonly Choice[]> {
  const [names, holders] = [await words(db, clock.today()), await officeHolders(db)]
  // They stand in the first two choices already.
  const twice = new Set([...holders.commissioner, ...holders.deputy])
  const here = await staffToChoose(db)
  const chosen = ticked(form, 'who')
  const gone = (await staffNames(db)).filter(
    ({ id }) => chosen.includes(String(id)) && !twice.has(id) && !here.some((one) => one.id === id),
  )
  return [
    { value: 'commissioner', text: `The ${names.officeHolderShort.singular}` },
    { value: 'deputy', text: 'The deputy' },
    ...here.filter(({ id }) => !twice.has(id)).map(({ id, name }) => ({ value: String(id), text: name })),
    ...gone.map(({ id, name }) => ({ value: String(id), text: `${name} (has left)` })),
  ]
}

/** What, when, where, who. */
export async function shortQuestions(form: Form, house: House): Promise<Html> {
  const now = await places(house.db, { on: house.clock.today() })
  // A place that was closed since stays the place of what happened there.
  const open = now.some(({ code }) => code === typed(form, 'place'))
    ? now
    : [...now, ...(await everyPlace(house.db)).filter(({ code }) => code === typed(form, 'place'))]
  return (
    <>
      <TextField form={form} name="title" label="What is it?" hint="“Surgery in Aldermoor library”, “Rural crime forum”" />
      <ListField
        form={form}
        name="kind"
        label="Kind of event"
        none="Choose"
        choices={Object.entries(KINDS).map(([value, text]) => ({ value, text }))}
      />
      <DayField form={form} name="day" label="Day" />
      <TextField form={form} name="time" label="From (optional)" hint="Like 9:30 or 14:05. Without it, the whole day is taken" width="5" />
      <TextField form={form} name="until" label="Until (optional)" width="5" />
      <ListField
        form={form}
        name="place"
        label="Part of the area"
        none="The whole area, or outside it"
        choices={open.map(({ code, name }) => ({ value: code, text: name }))}
      />
      <TextField form={form} name="venue" label="Venue (optional)" hint="Its name and address, as people look for it" />
      <TickField form={form} name="who" label="Who goes?" choices={await whoChoices(house, form)} small />
    </>
  )
}

/** All else that can be known of an event ahead. */
export async function longQuestions(form: Form, house: House): Promise<Html> {
  const groups = (await communities(house.db)).filter(({ code, ended }) => !ended || ticked(form, 'communities').includes(code))
  return (
    <>
      <DayField form={form} name="lastDay" label="Last day (only where it takes several)" />
      <AreaField
        form={form}
        name="about"
        label="What residents read (optional)"
        hint="What happens there and what it is for. Leave an empty line between paragraphs"
        rows={6}
      />
      <TextField form={form} name="takePart" label="How people take part (optional)" hint="“Just come along”, “Ring to be given a time”" />
      <TextField
        form={form}
        name="access"
        label="Access (optional)"
        hint="Steps, hearing loop, parking, toilets: as you were told by the venue"
      />
      <TextField form={form} name="online" label="Where to take part online (optional)" type="url" />
      <TickField
        form={form}
        name="openAccess"
        label="Open to everybody"
        choices={[{ value: 'yes', text: 'Anybody can come', hint: 'Each district has at least one such event a year' }]}
      />
      <TickField
        form={form}
        name="communities"
        label="Which communities is it for?"
        choices={groups.map(({ code, name }) => ({ value: code, text: name }))}
        small
      />
      <RadioField
        form={form}
        name="level"
        label="How far do people have a say there?"
        choices={Object.entries(SAYS).map(([value, text]) => ({ value, text }))}
      />
      <AreaField form={form} name="purpose" label="Why does the office take part? (optional)" hint="For staff alone" rows={3} />
      <TextField form={form} name="objective" label="What does it serve in the Police and Crime Plan? (optional)" />
      <TextField form={form} name="expected" label="How many people are expected? (optional)" width="5" numeric />
      <TextField form={form} name="assets" label="What is used there? (optional)" hint="Stall, van, leaflets, feedback cards" />
      <TextField
        form={form}
        name="partners"
        label="Who was invited along? (optional)"
        hint="Councils, community safety partnerships, police"
      />
      <TextField
        form={form}
        name="suggestedBy"
        label="Who suggested it? (optional)"
        hint="“Panel member for Castlegate”. No private person’s name"
      />
      <ListField
        form={form}
        name="owner"
        label="Who leads it?"
        none="Choose"
        choices={(await staffToChoose(house.db)).map(({ id, name }) => ({ value: String(id), text: name }))}
      />
    </>
  )
}
