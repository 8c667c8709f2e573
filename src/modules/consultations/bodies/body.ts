import { Temporal } from '#platform/clock'
import type { Figures } from '../analysis/figures.js'
import type { Subject } from '../exercises/exercise.js'

/** The kinds of body, as one and as many. */
export const BODY_KINDS = {
  parish: { one: 'Parish or town council', many: 'parish and town councils' },
  ratepayers: { one: 'Representative of non-domestic ratepayers', many: 'ratepayers’ representatives' },
  partner: { one: 'Partner', many: 'partners' },
  other: { one: 'Another body', many: 'other bodies' },
} as const
export type BodyKind = keyof typeof BODY_KINDS

/** How a body can be asked. */
export const ASKED_HOW = { email: 'By e-mail, with a link', letter: 'By letter', phone: 'By telephone', meeting: 'At a meeting' } as const
export type AskedHow = keyof typeof ASKED_HOW

/** Days without a reply after which a reminder is due. */
export const REMIND_AFTER = 14

/** A body that is asked by name, and how far it has come. */
export interface AskedBody {
  readonly id: number
  readonly kind: BodyKind
  readonly name: string
  readonly email: string
  readonly askedOn: Temporal.PlainDate | null
  readonly askedHow: AskedHow | null
  readonly reminders: number
  readonly remindedOn: Temporal.PlainDate | null
  readonly repliedOn: Temporal.PlainDate | null
  readonly responseId: number | null
}

/** Whether a body has been silent for so long that it should be reminded. */
export function reminderDue(
  { askedOn, remindedOn, repliedOn }: Pick<AskedBody, 'askedOn' | 'remindedOn' | 'repliedOn'>,
  today: Temporal.PlainDate,
): boolean {
  const last = remindedOn ?? askedOn
  return last !== null && repliedOn === null && last.until(today).days >= REMIND_AFTER
}

/** How many of one kind were asked, reminded and have replied. */
export interface KindCounts {
  readonly kind: BodyKind
  readonly asked: number
  readonly reminded: number
  readonly replied: number
}

/** The bodies of each kind that there is, in the order of the kinds. */
const byKind = <Body extends { readonly kind: BodyKind }>(bodies: readonly Body[]) =>
  (Object.keys(BODY_KINDS) as BodyKind[])
    .map((kind) => ({ kind, those: bodies.filter((one) => one.kind === kind) }))
    .filter(({ those }) => those.length > 0)

/** The counts of each kind that was asked, in the order of the kinds. */
export const countsByKind = (bodies: readonly AskedBody[]): readonly KindCounts[] =>
  byKind(bodies.filter(({ askedOn }) => askedOn !== null)).map(({ kind, those }) => ({
    kind,
    asked: those.length,
    reminded: those.filter(({ reminders }) => reminders > 0).length,
    replied: those.filter(({ repliedOn }) => repliedOn !== null).length,
  }))

/** The same of bodies as a method keeps them, for figures; undefined where none was asked. */
export function repliedByKind(bodies: readonly { readonly kind: BodyKind; readonly replied: boolean }[]): Figures['bodies'] {
  const kinds = byKind(bodies).map(({ kind, those }) => ({
    kind,
    asked: those.length,
    replied: those.filter(({ replied }) => replied).length,
  }))
  return kinds.length === 0 ? undefined : kinds
}

/** A body that the law wants to be heard on a subject. */
export interface BodyDuty {
  readonly subject: Subject
  readonly kind: BodyKind
  readonly rule: string
  readonly source: string
  readonly from: Temporal.PlainDate
}

/** The duties, as data with their sources. A later change of the law is another line with its own first day. */
export const BODY_DUTIES: readonly BodyDuty[] = [
  {
    subject: 'precept',
    kind: 'ratepayers',
    rule: 'Before the first precept for a financial year is issued, the views of relevant ratepayers’ representatives on the proposed expenditure are obtained: bodies that the Commissioner considers representative of non-domestic ratepayers.',
    source: 'Police Act 1996, section 96, as amended by section 14 of the Police Reform and Social Responsibility Act 2011',
    from: new Temporal.PlainDate(2012, 11, 22),
  },
]
