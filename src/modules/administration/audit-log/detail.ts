/** What stands beside an entry, as "places: WM-ALD, WM-BRA; wanted: yes"; ids, codes and counts only. */
export function detailInWords(detail: unknown): string {
  if (detail === null || typeof detail !== 'object') return ''
  return Object.entries(detail)
    .map(([name, value]) => `${name}: ${inWords(value)}`)
    .join('; ')
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(inWords).join(', ')
  if (value === null || value === undefined || value === '') return 'none'
  if (value === true) return 'yes'
  return value === false ? 'no' : String(value)
}
