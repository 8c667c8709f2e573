import { z } from 'zod'
import { AreaField, DayField, day, dayOrNone, dayValues, ListField, optional, RadioField, required, TextField } from '#platform/forms'
import type { Html } from '#platform/html'
import { type House, newsSourcesOf, topicsOf } from '#platform/module'
import type { Form } from '#platform/web'
import { staffToChoose } from '#modules/identity'
import { places } from '#modules/office'
import { wordsIn } from '../words/index.js'
import { KINDS, type Publication, type PublicationSheet } from './publication.js'

const oneLine = (most: number, message: string) => required(most, message).refine((text) => !/\p{Cc}/u.test(text), 'Write this in one line')

/** What staff type of a version. */
export const sheetFields = {
  kind: z.enum(KINDS, 'Choose what kind of document it is'),
  title: oneLine(160, 'Enter the title'),
  summary: required(1000, 'Enter the short version'),
  body: optional(100_000),
  language: z.enum(['en', 'cy'], 'Choose the language it is in'),
  authors: optional(200).refine((text) => !/\p{Cc}/u.test(text), 'Write this in one line'),
  dated: day('Enter the day on the document'),
  owner: z
    .string()
    .regex(/^\d{0,9}$/, 'Choose who looks after it')
    .default('')
    .transform((id) => (id === '' ? null : Number(id))),
  reviewOn: dayOrNone(),
  topic: optional(60).transform((code) => code || null),
  place: optional(20).transform((code) => code || null),
  stage: z.enum(['final', 'comment'], 'Choose whether people are asked to comment'),
  commentUntil: dayOrNone(),
  commentLink: optional(200).refine((to) => to === '' || /^\/consultations\/[a-z0-9-]+$/.test(to), 'Choose a consultation from the list'),
  commentEmail: optional(254).pipe(z.union([z.literal(''), z.email()], 'Enter an e-mail address, like name@example.org')),
  commentPost: optional(500),
}

/** The days that the form asks for. */
export const SHEET_DAYS = ['dated', 'reviewOn', 'commentUntil'] as const

type Typed = z.output<z.ZodObject<typeof sheetFields>>

/** What was typed, as it is kept: how to comment only where people are asked to. */
export function sheetFrom(typed: Typed): PublicationSheet {
  const sheet: PublicationSheet = {
    kind: typed.kind,
    title: typed.title,
    summary: typed.summary,
    body: typed.body,
    language: typed.language,
    authors: typed.authors,
    dated: typed.dated,
    owner: typed.owner,
    reviewOn: typed.reviewOn,
    topic: typed.topic,
    place: typed.place,
    stage: typed.stage,
    commentUntil: typed.commentUntil,
    commentLink: typed.commentLink,
    commentEmail: typed.commentEmail,
    commentPost: typed.commentPost,
  }
  return typed.stage === 'comment' ? sheet : { ...sheet, commentUntil: null, commentLink: '', commentEmail: '', commentPost: '' }
}

/** What is missing where people are asked to comment: field to message. */
export function commentProblems({ stage, commentUntil, commentLink, commentEmail, commentPost }: Typed): Record<string, string> {
  if (stage === 'final') return {}
  return {
    ...(commentUntil === null && { commentUntil: 'Enter the last day to comment' }),
    ...(commentLink + commentEmail + commentPost === '' && { commentEmail: 'Enter at least one way to comment' }),
  }
}

/** What is kept, to fill the form with. */
export const sheetValues = (one: Publication): Record<string, string> => ({
  kind: one.kind,
  title: one.title,
  summary: one.summary,
  body: one.body,
  language: one.language,
  authors: one.authors,
  ...dayValues('dated', one.dated),
  owner: one.owner === null ? '' : String(one.owner),
  ...dayValues('reviewOn', one.reviewOn),
  topic: one.topic ?? '',
  place: one.place ?? '',
  stage: one.stage,
  ...dayValues('commentUntil', one.commentUntil),
  commentLink: one.commentLink,
  commentEmail: one.commentEmail,
  commentPost: one.commentPost,
  version: String(one.version),
})

const partsOf = (name: string, label: string): Record<string, string> => ({
  [`${name}-day`]: `${label}: day`,
  [`${name}-month`]: `${label}: month`,
  [`${name}-year`]: `${label}: year`,
})

/** What each field is called where two versions stand side by side. */
export const SHEET_LABELS: Readonly<Record<string, string>> = {
  title: 'Title',
  kind: 'Kind of document',
  summary: 'Short version',
  body: 'Text',
  language: 'Language',
  authors: 'By',
  ...partsOf('dated', 'Day on the document'),
  owner: 'Who looks after it',
  ...partsOf('reviewOn', 'Look at it again'),
  topic: 'Topic',
  place: 'Place',
  stage: 'Final or out for comment',
  ...partsOf('commentUntil', 'Last day to comment'),
  commentLink: 'Consultation',
  commentEmail: 'E-mail for comments',
  commentPost: 'Postal address for comments',
}

/** What marks the text may have. */
export const TEXT_MARKS =
  'The document itself, so that everybody can read it here. # before a heading, ## below it; an empty line between paragraphs; **bold**, - before each point, [words](https://address) for a link. Leave it empty only for what exists as a file alone'

/** The consultations that are open now, as every module tells them. */
async function openConsultations(house: House): Promise<readonly { value: string; text: string }[]> {
  const told = await Promise.all(
    newsSourcesOf(house).map(async (source) => (await source.now?.(house.db, house.clock.today(), 'en')) ?? []),
  )
  return told.flat().flatMap(({ href, title }) => (/^\/consultations\/[a-z0-9-]+$/.test(href) ? [{ value: href, text: title }] : []))
}

/** The questions about a version. */
export async function publicationFields(form: Form, house: House): Promise<Html> {
  const { db, clock } = house
  const [topics, open, staff, asked] = await Promise.all([
    topicsOf(house, db),
    places(db, { level: 'district', on: clock.today() }),
    staffToChoose(db),
    openConsultations(house),
  ])
  const kept = String(form.values['commentLink'] ?? '')
  const links = kept === '' || asked.some(({ value }) => value === kept) ? asked : [...asked, { value: kept, text: kept }]
  const { kinds } = wordsIn('en').publications
  return (
    <>
      <TextField form={form} name="title" label="Title" hint="As it stands on the document: “Annual report 2025 to 2026”" />
      <ListField
        form={form}
        name="kind"
        label="Kind of document"
        none="Choose"
        choices={KINDS.map((value) => ({ value, text: kinds[value] }))}
      />
      <AreaField
        form={form}
        name="summary"
        label="Short version"
        hint="In plain English, for somebody who reads nothing else: what it says, and what changes for them"
        rows={5}
      />
      <AreaField form={form} name="body" label="Text" hint={TEXT_MARKS} rows={18} />
      <RadioField
        form={form}
        name="language"
        label="Language"
        choices={[
          { value: 'en', text: 'English' },
          { value: 'cy', text: 'Welsh' },
        ]}
      />
      <TextField form={form} name="authors" label="Who wrote it? (optional)" hint="As residents should read it: “Policy team”" />
      <DayField form={form} name="dated" label="Day on the document" />
      <ListField
        form={form}
        name="owner"
        label="Who looks after it? (optional)"
        none="Nobody named"
        choices={staff.map(({ id, name, job }) => ({ value: String(id), text: `${name}, ${job}` }))}
      />
      <DayField form={form} name="reviewOn" label="When is it looked at again? (optional)" />
      <ListField
        form={form}
        name="topic"
        label="Topic (optional)"
        hint="Those who asked to hear about it are told"
        none="No one topic"
        choices={topics.map(({ code, name }) => ({ value: code, text: name }))}
      />
      <ListField
        form={form}
        name="place"
        label="Part of the area (optional)"
        none="The whole area"
        choices={open.map(({ code, name }) => ({ value: code, text: name }))}
      />
      <RadioField
        form={form}
        name="stage"
        label="Is it final?"
        choices={[
          { value: 'final', text: 'It is final' },
          { value: 'comment', text: 'It is out for comment', hint: 'Say below until when, and how people comment' },
        ]}
      />
      <DayField form={form} name="commentUntil" label="Last day to comment (only out for comment)" />
      <ListField
        form={form}
        name="commentLink"
        label="Consultation in which people comment (only out for comment)"
        none="None on this website"
        choices={links}
      />
      <TextField form={form} name="commentEmail" label="E-mail for comments (only out for comment)" type="email" />
      <AreaField form={form} name="commentPost" label="Postal address for comments (only out for comment)" rows={4} />
    </>
  )
}
