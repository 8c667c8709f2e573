import type { Html } from '#platform/html'
import type { Module } from '#platform/module'
import { DataTable, dayInWords } from '#platform/web'
import type { OfficeCard } from '../card/card.js'
import { lengthInWords, type RetentionRule } from '../retention/retention.js'
import { en } from '../words/en.js'
import { ContactLines } from './accessibility-page.js'
import type { DataProtection } from './statements.js'

const words = en.privacy

const Bullets = ({ lines }: { lines: readonly string[] }): Html => (
  <ul class="govuk-list govuk-list--bullet">
    {lines.map((line) => (
      <li>{line}</li>
    ))}
  </ul>
)

function Uses({ modules, rules, said }: Pick<PrivacyFacts, 'modules' | 'rules' | 'said'>): Html {
  const kept = (kind: string): string => {
    const rule = rules.find((one) => one.kind === kind)
    return rule ? `${lengthInWords(rule.months)}, counted from ${rule.countedFrom}` : words.unknownLength
  }
  const head = words.usesHead
  return (
    <DataTable
      caption={words.uses}
      captionSize="m"
      columns={[{ text: head.why }, { text: head.what }, { text: head.basis }, { text: head.kept }, { text: head.shared }]}
      rows={modules
        .flatMap((module) => module.purposes ?? [])

        .map((use) => [use.why, use.what, use.basis, said.get(use.why) ?? kept(use.keptAs), use.sharedWith ?? words.nobodyElse])}
      empty={words.noUses}
    />
  )
}

function Retention({ rules }: { rules: readonly RetentionRule[] }): Html {
  const head = words.retentionHead
  return (
    <DataTable
      caption={words.retention}
      captionSize="m"
      columns={[{ text: head.what }, { text: head.kept }, { text: head.from }, { text: head.why }]}
      rows={rules.map((rule) => [rule.what, lengthInWords(rule.months), rule.countedFrom, rule.reason])}
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
}

/** The privacy notice, made from what the modules say they hold and why, so that it cannot fall behind the product. */
export function PrivacyPage({ card, contact, modules, rules, said }: PrivacyFacts): Html {
  const held = modules
    .flatMap((module) => module.holds ?? [])
    .map((holding) => (holding.keepBecause ? `${holding.what}. ${holding.keepBecause}` : holding.what))
  return (
    <>
      <h1 class="govuk-heading-xl">{words.title}</h1>
      <p class="govuk-body">{words.who(card.name)}</p>
      <p class="govuk-body">{words.officer(contact.officer)}</p>
      <Bullets lines={[contact.email || card.email, contact.phone || card.phone].filter((line) => line !== '')} />
      <Uses modules={modules} rules={rules} said={said} />
      {held.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{words.holds}</h2>
          <Bullets lines={held} />
        </>
      )}
      <p class="govuk-body">{words.apart}</p>
      <p class="govuk-body">{words.never}</p>
      <p class="govuk-body">{words.cookies}</p>
      <Retention rules={rules} />
      <h2 class="govuk-heading-m">{words.rights}</h2>
      <p class="govuk-body">{words.rightsIntro}</p>
      <Bullets lines={words.rightsList} />
      <p class="govuk-body">{words.withdraw}</p>
      <p class="govuk-body">{words.answerTime}</p>
      <h2 class="govuk-heading-m" id="complaint">
        {words.complain}
      </h2>
      <p class="govuk-body">{words.complainHow}</p>
      <ContactLines card={card} />
      <p class="govuk-body">{words.acknowledge}</p>
      <p class="govuk-body">{words.ico}</p>
      {contact.updatedOn && <p class="govuk-body">{words.updated(dayInWords(contact.updatedOn))}</p>}
    </>
  )
}
