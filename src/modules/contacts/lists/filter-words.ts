import type { DetailChoices } from '../people/details-form.js'
import { POSTS } from '../roles/role.js'
import { DIDS, type Filter } from './list.js'

/** What a filter means, a line for each part that is filled. */
export function filterInWords(filter: Filter, choices: DetailChoices): readonly { readonly key: string; readonly value: string }[] {
  const named = (codes: readonly string[] | undefined, list: DetailChoices['places']) =>
    (codes ?? []).map((code) => list.find((one) => one.value === code)?.text ?? code).join(', or ')
  const lines = [
    { key: 'Only', value: filter.kind === undefined ? '' : filter.kind === 'person' ? 'People' : 'Organisations' },
    { key: 'In', value: named(filter.places, choices.places) },
    { key: 'Who belong to or speak for', value: named(filter.interests, choices.interests) },
    { key: 'Sorts of body', value: named(filter.bodySorts, choices.bodySorts) },
    {
      key: 'Who are today',
      value: (filter.posts ?? []).map((post) => (post === 'elected' ? 'Any elected representative' : POSTS[post])).join(', or '),
    },
    { key: 'Which are', value: filter.network ? 'Networks, by their sort of body' : '' },
    { key: 'Written to in', value: filter.language === undefined ? '' : filter.language === 'cy' ? 'Welsh' : 'English' },
    { key: 'Who', value: filter.did === undefined ? '' : DIDS[filter.did] },
  ].filter(({ value }) => value !== '')
  return lines.length === 0 ? [{ key: 'Who is on it', value: 'Everybody the office knows' }] : lines
}
