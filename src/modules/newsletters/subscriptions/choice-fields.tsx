import { govukCheckboxes, govukRadios } from '#platform/govuk'
import type { Html } from '#platform/html'
import { type House, newsSourcesOf, type Topic, topicsOf } from '#platform/module'
import { type Body, errorFor, type Form, type Language, ticked, typed } from '#platform/web'
import { type Place, places } from '#modules/office'
import { newsletterIn, type Newsletter } from '../newsletters/newsletter.js'
import { openNewsletters } from '../newsletters/queries.js'
import { wordsIn } from '../words/index.js'
import { type Choices, FREQUENCIES, type Frequency } from './choices.js'

/** What there is to choose from. */
export interface Offer {
  readonly newsletters: readonly Newsletter[]
  readonly topics: readonly Topic[]
  readonly places: readonly Place[]
  /** What alerts tell of, each in the reader's language. */
  readonly tells: readonly ((language: Language) => string)[]
}

/** What there is to choose from today. */
export async function offerOf(house: House): Promise<Offer> {
  return {
    newsletters: await openNewsletters(house.db),
    topics: await topicsOf(house, house.db),
    places: await places(house.db, { level: 'district', on: house.clock.today() }),
    tells: newsSourcesOf(house).map(({ what }) => what),
  }
}

/** Reads what was ticked; what is not on offer is left out. `frequency` that was not chosen reads as "not at all". */
export function readChoices(body: Body, offer: Offer): Choices {
  const sent = (name: string) => [body[name] ?? []].flat()
  const [chosen] = sent('frequency')
  const frequency = FREQUENCIES.find((one) => one === chosen)
  const among = (name: string, known: readonly string[]) => known.filter((one) => sent(name).includes(one))
  return {
    newsletters: offer.newsletters.filter(({ slug }) => sent('newsletters').includes(slug)).map(({ id }) => id),
    alerts: frequency
      ? {
          frequency,
          topics: among(
            'topics',
            offer.topics.map(({ code }) => code),
          ),
          places: among(
            'places',
            offer.places.map(({ code }) => code),
          ),
        }
      : null,
  }
}

/** Whether topics or places were ticked by somebody who gets no alerts: they would be lost without a word. */
export const tickedForNothing = (body: Body, { alerts }: Choices): boolean =>
  !alerts && (body['topics'] !== undefined || body['places'] !== undefined)

/** What somebody gets now, to fill the form with. */
export const choiceValues = ({ newsletters, alerts }: Choices, offer: Offer): Record<string, string | string[]> => ({
  newsletters: offer.newsletters.filter(({ id }) => newsletters.includes(id)).map(({ slug }) => slug),
  frequency: alerts?.frequency ?? 'never',
  topics: [...(alerts?.topics ?? [])],
  places: [...(alerts?.places ?? [])],
})

const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--m' } })

/** The questions about newsletters and alerts, the same for signing up and for changing one's mind. */
export function ChoiceFields({ form, offer, language }: { form: Form; offer: Offer; language: Language }): Html {
  const words = wordsIn(language).subscribe
  const inEnglish = language === 'en' ? {} : { label: { attributes: { lang: 'en' } } }
  const oftenText = (one: Frequency) => words.often[one]
  return (
    <>
      {offer.newsletters.length > 0 &&
        govukCheckboxes({
          name: 'newsletters',
          idPrefix: 'newsletters',
          fieldset: legend(words.newsletters),
          errorMessage: errorFor(form, 'newsletters'),
          items: offer.newsletters.map((one) => {
            const { name, about, lang } = newsletterIn(language, one)
            return {
              value: one.slug,
              text: name,
              hint: { text: about, ...(lang && { attributes: { lang } }) },
              ...(lang && { label: { attributes: { lang } } }),
              checked: ticked(form, 'newsletters').includes(one.slug),
            }
          }),
        })}
      {govukRadios({
        name: 'frequency',
        idPrefix: 'frequency',
        fieldset: legend(words.frequency),
        hint: { text: words.frequencyHint(offer.tells.map((tell) => tell(language))) },
        errorMessage: errorFor(form, 'frequency'),
        value: typed(form, 'frequency'),
        items: [...FREQUENCIES.map((value) => ({ value, text: oftenText(value) })), { value: 'never', text: words.never }],
      })}
      {offer.topics.length > 0 &&
        govukCheckboxes({
          name: 'topics',
          idPrefix: 'topics',
          classes: 'govuk-checkboxes--small',
          fieldset: legend(words.topics),
          hint: { text: words.all },
          items: offer.topics.map(({ code, name }) => ({
            value: code,
            text: name,
            ...inEnglish,
            checked: ticked(form, 'topics').includes(code),
          })),
        })}
      {offer.places.length > 0 &&
        govukCheckboxes({
          name: 'places',
          idPrefix: 'places',
          classes: 'govuk-checkboxes--small',
          fieldset: legend(words.places),
          hint: { text: words.all },
          items: offer.places.map(({ code, name, welsh }) => ({
            value: code,
            text: language === 'cy' ? welsh : name,
            checked: ticked(form, 'places').includes(code),
          })),
        })}
    </>
  )
}
