import type { Chosen } from './count-crosstab.js'
import type { Dimension } from './dimension.js'

/** A cross-table in the words of its questions: answers to what, by what, and whom it is about. */
export function tableName({ row, by, only }: Chosen, variables: readonly Dimension[]): string {
  const variable = (id: string) => variables.find((one) => one.id === id)
  const code = variable(only?.question ?? '')?.choices.find((one) => one.code === only?.code)
  return `${variable(row)?.text ?? row}, by: ${variable(by)?.text ?? by}${only ? `: only ${code?.text ?? only.code}` : ''}`
}

/** Why somebody who may not read single answers cannot ask for tables at will. */
export const ONLY_CHOSEN =
  'Only people who may read single answers can ask for any other table, because small numbers could be worked out by subtracting one table from another. Ask one of them if you need one.'

/** Why a table cannot be published beside another that is. */
export function clashInWords(other: Chosen, variables: readonly Dimension[]): string {
  return `It cannot be published beside “${tableName(other, variables)}”, because one of the two counts some people only and they have two questions in common. Somebody could subtract one from the other and work out small numbers. Publish it for everybody, or take the other table away first.`
}
