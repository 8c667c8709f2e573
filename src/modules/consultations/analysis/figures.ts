import type { BodyKind } from '../bodies/body.js'

/** One line of a table: a choice, a place, a theme. */
export interface Line {
  readonly code: string
  readonly text: string
  /** How many people; null where it is hidden because it is small, or would reveal one that is. */
  readonly count: number | null
  /** Share of the base in whole per cent; null where the count is hidden or nobody answered. */
  readonly percent: number | null
}

/** The figures of one question. */
export interface QuestionFigures {
  readonly id: string
  readonly text: string
  readonly type: string
  /** People who answered it with an answer of their own: the base of every share. */
  readonly base: number
  /** Answers from people whose path reached the question: those who passed it over included. */
  readonly asked: number
  readonly lines: readonly Line[]
  /** People who said that they do not know, or prefer not to say; never in the base. */
  readonly declared: readonly Line[]
  /** For a scale or a number: the mean to one decimal, and the median. */
  /** For a ranking: how many put each choice first; left out where it would show small numbers. */
  readonly first?: readonly Line[] | undefined
  /** Pounds, where amounts of money are averaged. */
  readonly unit?: '£' | undefined
  readonly average?: { readonly mean: number; readonly median: number } | undefined
  /** For words: how many of the texts have been read and sorted. */
  readonly coded?: { readonly read: number; readonly texts: number } | undefined
  /** For words, where campaigns were confirmed: how many answers use theirs, and the themes of the answers without them. */
  readonly campaigns?: CampaignFigures | undefined
  readonly about: 'choices' | 'numbers' | 'words'
  /** Whether everything is hidden because too few people answered. */
  readonly tooFew: boolean
}

/** Answers with the words of campaigns, and what is left without them. */
export interface CampaignFigures {
  readonly groups: number
  /** Answers that use the words of one. */
  readonly texts: number
  /** Answers that were read and use the words of none: the base of the lines. */
  readonly readWithout: number
  readonly lines: readonly Line[]
}

/** A question broken down: by another question, by place or by how people answered. Chosen by an officer before the figures are frozen. */
export interface Breakdown {
  /** The question whose answers are shown, and what they are broken down by: a question's id, or `channel`. */
  readonly row: string
  readonly by: string
  readonly text: string
  readonly byText: string
  /** Whom it is about, where only some are counted: those who gave this answer to this question. */
  readonly only?: { readonly question: string; readonly code: string; readonly text: string } | undefined
  /** Everybody in the table. */
  readonly base: number | null
  /** One for each district, channel or answer; shares are of its own base. A group of whom too few answered has no base and no counts. */
  readonly columns: readonly {
    readonly code: string
    readonly text: string
    readonly base: number | null
    readonly lines: readonly Line[]
  }[]
}

/** One side of a comparison: this exercise, an earlier one or another area. */
export interface Compared {
  readonly code: string
  readonly text: string
  readonly base: number | null
  readonly lines: readonly Line[]
  readonly opened?: string | null
  readonly closed?: string | null
  /** Where the figures of another area come from. */
  readonly source?: string
  /** Wordings that were different then, of the question or of answers. */
  readonly reworded?: readonly string[]
}

/** A question beside the same question asked before, or elsewhere. This exercise comes first. */
export interface Comparison {
  readonly with: 'waves' | 'areas'
  readonly question: string
  readonly text: string
  readonly columns: readonly Compared[]
}

/** A question of which even the number of people asked would give away a hidden count. */
export interface Withheld {
  readonly id: string
  readonly text: string
}

/** How many answered a question to which their other answers do not lead; null where that number is small. */
export interface Aside {
  readonly id: string
  readonly text: string
  readonly count: number | null
}

/** How many bodies of a kind were asked by name, and replied. */
export interface BodyFigures {
  readonly kind: BodyKind
  readonly asked: number
  readonly replied: number
}

/** Everything that is published about an exercise's answers. */
export interface Figures {
  readonly exercise: { readonly id: number; readonly slug: string; readonly title: string }
  readonly asOf: string
  readonly opened: string | null
  readonly closed: string | null
  /** Responses counted. Held, rejected and disclosed ones are not among them. */
  readonly base: number
  readonly hideBelow: number
  /** The higher threshold, for questions about the person. */
  readonly hideBelowProfile?: number
  /** Questions left out, so that nobody can count who was asked. */
  readonly withheld?: readonly Withheld[] | undefined
  readonly breakdowns?: readonly Breakdown[] | undefined
  readonly comparisons?: readonly Comparison[] | undefined
  readonly channels: readonly Line[]
  /** Responses among them that are dated after the last day to answer; null where that number is small. Left out where there was no such day. */
  readonly late?: number | null | undefined
  /** Answers in no figure, by question: those who gave them were led past it by their other answers. */
  readonly aside?: readonly Aside[] | undefined
  /** Responses in Welsh, where there were any; null where the number is hidden, because they, or all others, are few. */
  readonly inWelsh?: number | null | undefined
  readonly questions: readonly QuestionFigures[]
  /** The hash of the frozen set of answers, where the figures are published. */
  readonly answersHash?: string
  /** The bodies that were asked by name, where any were. */
  readonly bodies?: readonly BodyFigures[] | undefined
  /** The average of the safety question by place (measure M-63), where the exercise asks both. */
  readonly safetyByPlace?: readonly { readonly place: string; readonly base: number | null; readonly mean: number | null }[] | undefined
}
