import { MODE_CHOICES } from '../modes/mode.js'
import type { Section } from './sections.js'

/** One question of the planning sheet as staff meet it. */
export interface SheetField {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly as: 'line' | 'text' | 'choice' | 'number' | 'date' | 'tick'
  readonly choices?: readonly { readonly value: string; readonly text: string; readonly hint?: string }[]
  /** Most characters of a line or a text. */
  readonly most?: number
}

/** The questions of each section, in order. The principles come from the office's charter. */
export const SHEET_FIELDS: Readonly<Record<Exclude<Section, 'principles'>, readonly SheetField[]>> = {
  purpose: [
    { name: 'title', label: 'Title', hint: 'What residents read first. Plain words, no abbreviations.', as: 'line', most: 120 },
    { name: 'summary', label: 'What is it about?', hint: 'One or two sentences for residents.', as: 'text', most: 400 },
    { name: 'why', label: 'Why are you asking?', as: 'text', most: 1500 },
    { name: 'when', label: 'Why now, and what happens when?', as: 'text', most: 1500 },
  ],
  decision: [
    { name: 'decision', label: 'Which decision will be taken?', as: 'text', most: 1500 },
    { name: 'decisionBy', label: 'Who takes it?', as: 'line', most: 200 },
    {
      name: 'decisionStage',
      label: 'How far has the decision come?',
      hint: 'Residents see this. A decision that has already been taken cannot be consulted on.',
      as: 'choice',
      choices: [
        { value: 'ideas', text: 'Collecting ideas', hint: 'Nothing has been drafted yet' },
        { value: 'options', text: 'Weighing options', hint: 'There are several, none is preferred' },
        { value: 'preferred', text: 'A proposal', hint: 'There is a preferred option, and it can still change' },
      ],
    },
  ],
  people: [
    { name: 'who', label: 'Who should be involved?', as: 'text', most: 1500 },
    {
      name: 'mode',
      label: 'Who can answer?',
      hint: 'Residents read which of these it is, and what it means for them. It cannot be changed once it is published.',
      as: 'choice',
      choices: MODE_CHOICES,
    },
    { name: 'seldomHeard', label: 'Which seldom-heard groups will you reach, and how?', as: 'text', most: 1500 },
    { name: 'how', label: 'How can people take part?', as: 'text', most: 1500 },
    { name: 'nonDigital', label: 'How can people without the internet take part?', as: 'text', most: 1500 },
  ],
  dates: [
    { name: 'standing', label: 'It has no last day: it is open all year round', as: 'tick' },
    { name: 'opensOn', label: 'First day to answer', as: 'date' },
    {
      name: 'closesOn',
      label: 'Last day to answer',
      hint: 'Left empty together with the day of the reply, both are the usual ones after the first day.',
      as: 'date',
    },
    {
      name: 'shorterBecause',
      label: 'Why is it open for less time than usual?',
      hint: 'Answer only when it is shorter. Residents see the reason.',
      as: 'text',
      most: 600,
    },
    {
      name: 'replyBy',
      label: 'By which day will you say what was decided?',
      hint: 'A promise: everybody who answers sees it, and how late it is if it is late.',
      as: 'date',
    },
  ],
  data: [
    {
      name: 'lawfulBasis',
      label: 'Why may the office keep the answers?',
      hint: 'The lawful basis under data-protection law.',
      as: 'choice',
      choices: [
        { value: 'public-task', text: 'Public task', hint: 'The office must obtain people’s views: section 96 of the Police Act 1996' },
        { value: 'consent', text: 'Consent', hint: 'People agree, and may change their mind' },
        { value: 'legal-obligation', text: 'Legal obligation' },
      ],
    },
    {
      name: 'retentionMonths',
      label: 'How many months are single answers kept after it closes?',
      hint: 'Published totals stay.',
      as: 'number',
    },
    {
      name: 'sensitive',
      label: 'It asks victims, or about things that could put somebody at risk',
      hint: 'Receipts and subject lines say nothing about the topic, every page has an “Exit this page” button, and small numbers below 10 are hidden.',
      as: 'tick',
    },
    {
      name: 'noSaving',
      label: 'People cannot save unfinished answers for another day',
      hint: 'Tick it where somebody else could find the code. Otherwise a survey of several pages can be saved by a code, and by a link in a mail unless it is sensitive.',
      as: 'tick',
    },
  ],
  terms: [
    {
      name: 'terms',
      label: 'Words to explain on the page',
      hint: 'One a line, like this. Precept: the part of council tax that pays for the police.',
      as: 'text',
      most: 4000,
    },
  ],
}
