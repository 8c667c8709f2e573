import type { Difference } from '#platform/web'
import type { NewQuestion } from '../add-question.js'
import { conditionInWords } from '../condition-in-words.js'
import type { PlaceChoice } from '../places.js'
import { moneyInWords } from '../money.js'
import { declaredOf, type Question } from '../question.js'
import { STAFF_WORDS } from '../../words/index.js'

/** Two versions of one question side by side, in words: the saved one and the one just typed. */
export function questionDifferences(
  theirs: Question,
  yours: NewQuestion,
  questions: readonly Question[],
  places: readonly PlaceChoice[],
): readonly Difference[] {
  const mine = inWords({ ...yours, id: theirs.id }, questions, places)
  return inWords(theirs, questions, places).map(({ field, label, text }, at) => ({
    field,
    label,
    theirs: text,
    yours: mine[at]?.text ?? '',
  }))
}

function inWords(
  asked: Question,
  questions: readonly Question[],
  places: readonly PlaceChoice[],
): { field: string | RegExp; label: string; text: string }[] {
  const { scale, number, money, days } = asked
  return [
    { field: 'text', label: 'Question', text: asked.text },
    { field: 'hint', label: 'Help text', text: asked.hint ?? '' },
    { field: 'instead', label: 'Words instead of an earlier answer', text: asked.instead ?? '' },
    { field: 'required', label: 'Must it be answered?', text: asked.required ? 'Yes' : 'No' },
    asked.items
      ? { field: /^(choice|order)/, label: 'Things to rate', text: asked.items.map(({ text }) => text).join(', ') }
      : { field: /^(choice|order|alone)/, label: 'Choices', text: (asked.options ?? []).map(({ text }) => text).join(', ') },
    { field: 'top', label: 'How many in order', text: asked.top === undefined ? '' : String(asked.top) },
    { field: 'agree', label: 'Words beside the tick', text: asked.agree ?? '' },
    { field: 'body', label: 'What it says', text: asked.body ?? '' },
    { field: /^(from|to|low|high)$/, label: 'Scale', text: scale ? `${scale.from} (${scale.low}) to ${scale.to} (${scale.high})` : '' },
    {
      field: /^(min|max|unit)$/,
      label: 'Limits',
      text: number ? `${number.min ?? 'any'} to ${number.max ?? 'any'} ${number.unit ?? ''}`.trim() : '',
    },
    { field: /^(least|greatest)$/, label: 'Amounts', text: money ? `${pounds(money.min)} to ${pounds(money.max)}` : '' },
    {
      field: /^(earliest|latest|past)$/,
      label: 'Days',
      text: days ? `${days.earliest ?? 'any'} to ${days.latest ?? 'any'}${days.past ? ', not in the future' : ''}` : '',
    },
    { field: 'most', label: 'Most characters', text: asked.most === undefined ? '' : String(asked.most) },
    { field: 'level', label: 'Kind of place', text: asked.level ?? '' },
    {
      field: 'declared',
      label: 'People may also answer',
      text: declaredOf(asked)
        .map((code) => STAFF_WORDS.answering.declared[code])
        .join(', '),
    },
    { field: 'showIf', label: 'Who is asked', text: conditionInWords(asked, questions, places) ?? 'Everybody' },
  ]
}

const pounds = (pence: number | undefined): string => (pence === undefined ? 'any' : moneyInWords(pence))
