import { z } from 'zod'
import { AreaField, ListField, optional, RadioField, required, TextField, TickField, whole } from '#platform/forms'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { type Form, typed } from '#platform/web'
import { staffToChoose } from '#modules/identity'
import { everyPlace, places } from '#modules/office'
import { ticks } from '../events/form.js'
import { frequencyText } from './frequency.js'
import { GOES, type Goes, type Group, GROUPS, type Meeting, type MeetingSheet, SERIES, type Series } from './meeting.js'
import { meetingNamed, meetings } from './queries.js'

const oneOf = <Key extends string>(of: Readonly<Record<Key, unknown>>, message: string) =>
  z.enum(Object.keys(of) as [Key, ...Key[]], message)
const number = (most: number, message: string) =>
  z.union([z.literal('').transform(() => null), whole(1, most, message)], { error: message })

/** The questions about a standing meeting. */
export const meetingFields = {
  name: required(120, 'Enter what the meeting is called'),
  group: oneOf<Group>(GROUPS, 'Choose a group'),
  series: oneOf<Series>(SERIES, 'Choose what kind of meeting it is'),
  chair: optional(160),
  lead: whole(1, 999_999_999, 'Choose who looks after it'),
  attends: ticks,
  everyMonths: number(24, 'Enter a number of months from 1 to 24, or leave it empty'),
  aboutAYear: number(60, 'Enter a number from 1 to 60, or leave it empty'),
  venues: optional(1000),
  place: optional(20),
  precedes: optional(9),
  role: optional(300),
  notes: optional(2000),
  clerk: optional(120),
  clerkEmail: optional(254).refine(
    (text) => text === '' || /^\S+@\S+\.\S+$/.test(text),
    'Enter an e-mail address like clerk@council.example, or leave it empty',
  ),
}
type Asked = z.output<z.ZodObject<typeof meetingFields>>

const goes = (all: readonly string[]): readonly Goes[] => (Object.keys(GOES) as Goes[]).filter((one) => all.includes(one))

/** What the form sent, as it is kept. */
export const meetingFrom = ({ attends, venues, place, precedes, ...rest }: Asked): MeetingSheet => ({
  ...rest,
  attends: goes(attends),
  venues: venues.split('\n').flatMap((line) => line.trim().slice(0, 200) || []),
  place: place || null,
  precedes: /^\d+$/.test(precedes) ? Number(precedes) : null,
})

/** What is kept, to fill the form with. */
export const meetingValues = (meeting: Meeting): Record<string, string | string[]> => ({
  name: meeting.name,
  group: meeting.group,
  series: meeting.series,
  chair: meeting.chair,
  lead: String(meeting.lead),
  attends: [...meeting.attends],
  everyMonths: meeting.everyMonths === null ? '' : String(meeting.everyMonths),
  aboutAYear: meeting.aboutAYear === null ? '' : String(meeting.aboutAYear),
  venues: meeting.venues.join('\n'),
  place: meeting.place ?? '',
  precedes: meeting.precedes === null ? '' : String(meeting.precedes),
  role: meeting.role,
  notes: meeting.notes,
  clerk: meeting.clerk,
  clerkEmail: meeting.clerkEmail,
  version: String(meeting.version),
})

/** What each field is called where two versions stand side by side. */
export const MEETING_LABELS = {
  name: 'Name',
  group: 'Group',
  series: 'Kind of meeting',
  chair: 'Chair',
  lead: 'Who looks after it',
  attends: 'Who goes',
  everyMonths: 'Months from one to the next',
  aboutAYear: 'About how often a year',
  venues: 'Where it meets',
  place: 'Part of the area',
  precedes: 'Held before',
  role: 'Role there',
  notes: 'Notes',
  clerk: 'Clerk',
  clerkEmail: 'E-mail address of the clerk',
}

/** What is wrong with it beside what each field says: field to message. */
export async function meetingProblems({ db, clock }: House, data: Asked, self?: Meeting): Promise<Record<string, string>> {
  const problems: Record<string, string> = {}
  const same = await meetingNamed(db, data.name)
  if (same && same.id !== self?.id) problems['name'] = 'There is a meeting of this name already'
  if (data.lead !== self?.lead && !(await staffToChoose(db)).some(({ id }) => id === data.lead))
    problems['lead'] = 'Choose who looks after it from the list'
  if (data.everyMonths !== null && data.aboutAYear !== null)
    problems['aboutAYear'] = 'Enter either the months from one to the next, or how often a year'
  const all = await meetings(db)
  const { precedes, place } = meetingFrom(data)
  const next = all.find(({ id }) => id === precedes)
  if (precedes !== null && !next) problems['precedes'] = 'Choose a meeting from the list'
  // One after the other: whoever leads back to this one would have to be before itself.
  for (let one = next; one; one = all.find(({ id }) => id === one?.precedes))
    if (one.id === self?.id) {
      problems['precedes'] = `This can never be kept: “${next?.name}” is to be held before this one already`
      break
    }
  if (place !== null && place !== self?.place && !(await places(db, { on: clock.today() })).some(({ code }) => code === place))
    problems['place'] = 'Choose a place from the list'
  return problems
}

/** The questions about a standing meeting. */
export async function meetingQuestions(form: Form, { db, clock }: House, self?: Meeting): Promise<Html> {
  const open = await places(db, { on: clock.today() })
  const known = open.some(({ code }) => code === typed(form, 'place')) ? open : await everyPlace(db)
  const others = (await meetings(db)).filter(({ id, series }) => id !== self?.id && series !== 'forum')
  return (
    <>
      <TextField form={form} name="name" label="What is it called?" hint="“Carrow Market forum”, “Health and Wellbeing Board”" />
      <RadioField form={form} name="group" label="Group" choices={Object.entries(GROUPS).map(([value, text]) => ({ value, text }))} />
      <ListField
        form={form}
        name="series"
        label="Kind of meeting"
        none="Choose"
        choices={Object.entries(SERIES).map(([value, { name }]) => ({ value, text: name }))}
      />
      <TextField form={form} name="chair" label="Who chairs it? (optional)" hint="The body or the post, like “County council”" />
      <ListField
        form={form}
        name="lead"
        label="Who of the office looks after it?"
        none="Choose"
        choices={(await staffToChoose(db)).map(({ id, name }) => ({ value: String(id), text: name }))}
      />
      <TickField
        form={form}
        name="attends"
        label="Who goes?"
        choices={Object.entries(GOES).map(([value, text]) => ({ value, text }))}
        small
      />
      <TextField
        form={form}
        name="everyMonths"
        label="Months from one meeting to the next (optional)"
        hint={`3 is “${frequencyText({ everyMonths: 3, aboutAYear: null }).toLowerCase()}”. Leave it empty where it meets as required`}
        width="3"
        numeric
      />
      <TextField
        form={form}
        name="aboutAYear"
        label="About how often a year, where it meets as required (optional)"
        hint="Leave both empty where it is still to be agreed"
        width="3"
        numeric
      />
      <AreaField
        form={form}
        name="venues"
        label="Where does it meet? (optional)"
        hint="One place in a line. Several are taken in turn, like Westmarch and Westminster"
        rows={3}
      />
      <ListField
        form={form}
        name="place"
        label="Part of the area"
        none="The whole area, or outside it"
        choices={known.map(({ code, name }) => ({ value: code, text: name }))}
      />
      <ListField
        form={form}
        name="precedes"
        label="Is it to be held before another meeting in each quarter?"
        none="No"
        choices={others.map(({ id, name }) => ({ value: String(id), text: name }))}
      />
      <TextField
        form={form}
        name="role"
        label="What does the office do there? (optional)"
        hint="“Chair”, “Board member: national air service”"
      />
      <TextField form={form} name="clerk" label="Who sets its dates? (optional)" hint="Their name, so that we can ask for dates" />
      <TextField form={form} name="clerkEmail" label="Their e-mail address (optional)" type="email" />
      <AreaField form={form} name="notes" label="Notes (optional)" rows={3} />
    </>
  )
}
