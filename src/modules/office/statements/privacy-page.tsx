import type { Html } from '#platform/html'
import type { Module } from '#platform/module'
import { DataTable, dayInWords, type Language } from '#platform/web'
import type { OfficeCard } from '../card/card.js'
import type { RetentionRule } from '../retention/retention.js'
import { wordsIn } from '../words/index.js'
import { ContactLines } from './accessibility-page.js'
import type { DataProtection } from './statements.js'

const Bullets = ({ lines, lang }: { lines: readonly string[]; lang?: Language }): Html => (
  <ul class="govuk-list govuk-list--bullet" {...(lang ? { lang } : {})}>
    {lines.map((line) => (
      <li>{line}</li>
    ))}
  </ul>
)

/** What the office or a module says of itself, which is in English. */
const inEnglish = (text: string): Html => <span lang="en">{text}</span>

function Uses({ modules, rules, said, language }: Pick<PrivacyFacts, 'modules' | 'rules' | 'said' | 'language'>): Html {
  const { privacy: words, months, countedFrom } = wordsIn(language)
  const kept = (kind: string): string => {
    const rule = rules.find((one) => one.kind === kind)
    return rule ? countedFrom(months(rule.months), rule.countedFrom) : words.unknownLength
  }
  const head = words.usesHead
  return (
    <DataTable
      caption={words.uses}
      captionSize="m"
      columns={[{ text: head.why }, { text: head.what }, { text: head.basis }, { text: head.kept }, { text: head.shared }]}
      rows={modules
        .flatMap((module) => module.purposes ?? [])

        .map((use) => [
          inEnglish(use.why),
          inEnglish(use.what),
          inEnglish(use.basis),
          said.get(use.why) ?? kept(use.keptAs),
          use.sharedWith ? inEnglish(use.sharedWith) : words.nobodyElse,
        ])}
      empty={words.noUses}
    />
  )
}

function Retention({ rules, language }: { rules: readonly RetentionRule[]; language: Language }): Html {
  const { privacy: words, months } = wordsIn(language)
  const head = words.retentionHead
  return (
    <DataTable
      caption={words.retention}
      captionSize="m"
      columns={[{ text: head.what }, { text: head.kept }, { text: head.from }, { text: head.why }]}
      rows={rules.map((rule) => [inEnglish(rule.what), months(rule.months), inEnglish(rule.countedFrom), inEnglish(rule.reason)])}
    />
  )
}

/** What the privacy notice is made from. */
export interface PrivacyFacts {
  readonly card: OfficeCard
  readonly contact: DataProtection
  readonly modules: readonly Module[]
  readonly rules: readonly RetentionRule[]
  /** How long what is used for something is kept, by its why, where the records themselves say so. */
  readonly said: ReadonlyMap<string, string>
  readonly language: Language
}

/** The privacy notice, made from what the modules say they hold and why, so that it cannot fall behind the product. */
export function PrivacyPage({ card, contact, modules, rules, said, language }: PrivacyFacts): Html {
  const words = wordsIn(language).privacy
  const held = modules
    .flatMap((module) => module.holds ?? [])
    .map((holding) => (holding.keepBecause ? `${holding.what}. ${holding.keepBecause}` : holding.what))
  return (
    <>
      <h1 class="govuk-heading-xl">{words.title}</h1>
      <p class="govuk-body">{words.who(card.name)}</p>
      <p class="govuk-body">{words.officer(contact.officer)}</p>
      <Bullets lines={[contact.email || card.email, contact.phone || card.phone].filter((line) => line !== '')} />
      <Uses modules={modules} rules={rules} said={said} language={language} />
      {held.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{words.holds}</h2>
          <Bullets lines={held} lang="en" />
        </>
      )}
      <p class="govuk-body">{words.apart}</p>
      <p class="govuk-body">{words.never}</p>
      <p class="govuk-body">{words.cookies}</p>
      <Retention rules={rules} language={language} />
      <h2 class="govuk-heading-m">{words.rights}</h2>
      <p class="govuk-body">{words.rightsIntro}</p>
      <Bullets lines={words.rightsList} />
      <p class="govuk-body">{words.withdraw}</p>
      <p class="govuk-body">{words.answerTime}</p>
      <h2 class="govuk-heading-m" id="complaint">
        {words.complain}
      </h2>
      <p class="govuk-body">{words.complainHow}</p>
      <ContactLines card={card} language={language} />
      <p class="govuk-body">{words.acknowledge}</p>
      <p class="govuk-body">{words.ico}</p>
      {contact.updatedOn && <p class="govuk-body">{words.updated(dayInWords(contact.updatedOn, language))}</p>}
    </>
  )
}
