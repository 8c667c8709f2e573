import { govukButton, govukSelect } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { Language } from '#platform/web'
import type { Place } from '#modules/office'
import type { Topic } from '../topics/topics.js'
import type { Words } from '../words/index.js'
import { urls } from '../urls.js'
import { type Exercise, stageOf } from './exercise.js'
import type { Temporal } from '#platform/clock'

/** The stages by which residents can narrow the list. */
export const PUBLIC_STAGES = ['open', 'planned', 'closed', 'answered'] as const
export type PublicStage = (typeof PUBLIC_STAGES)[number]

/** By what a resident has narrowed the list; empty texts narrow nothing. */
export interface Filter {
  readonly topic: string
  readonly place: string
  readonly stage: string
}

/** What can be chosen. */
export interface FilterChoices {
  readonly topics: readonly Topic[]
  readonly places: readonly Place[]
}

/** Where an exercise stands for residents: an announced draft is planned. */
export const publicStage = (exercise: Exercise, today: Temporal.PlainDate): string => {
  const stage = stageOf(exercise, today)
  return stage === 'draft' ? 'planned' : stage
}

/** The exercises that a filter leaves. What is about the whole area is about each of its parts. */
export function narrowed(exercises: readonly Exercise[], filter: Filter, today: Temporal.PlainDate): readonly Exercise[] {
  return exercises.filter(
    (exercise) =>
      (filter.topic === '' || exercise.topic === filter.topic) &&
      (filter.place === '' || exercise.place === null || exercise.place === filter.place) &&
      (filter.stage === '' || publicStage(exercise, today) === filter.stage),
  )
}

interface Properties {
  readonly filter: Filter
  readonly choices: FilterChoices
  readonly words: Words
  readonly language: Language
}

/** A form that asks again for the same page: it works without JavaScript and its address can be kept. */
export function FilterForm({ filter, choices, words, language }: Properties): Html {
  const say = words.planning.filter
  const select = (
    name: keyof Filter,
    label: string,
    all: string,
    items: readonly { value: string; text: string; attributes?: Record<string, string> }[],
  ) => govukSelect({ name, id: name, label: { text: label }, value: filter[name], items: [{ value: '', text: all }, ...items] })
  return (
    <form method="get" action={urls.list} role="search" aria-label={say.label}>
      {select(
        'topic',
        say.topic,
        say.everyTopic,
        choices.topics.map(({ key, name }) => ({ value: key, text: name, attributes: { lang: 'en' } })),
      )}
      {select(
        'place',
        say.place,
        say.everywhere,
        choices.places.map(({ code, name, welsh }) => ({ value: code, text: language === 'cy' ? welsh : name })),
      )}
      {select(
        'stage',
        say.stage,
        say.everyStage,
        PUBLIC_STAGES.map((stage) => ({ value: stage, text: words.exercise.groups[stage] })),
      )}
      {govukButton({ text: say.show, classes: 'govuk-button--secondary' })}
    </form>
  )
}
