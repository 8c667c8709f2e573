/** Reads pounds and pence as people type them (`£1,250.50`, `12`) into whole pence; undefined when it is no amount of money. */
export function penceFrom(typed: string): number | undefined {
  const plain = typed.replace(/^£\s*/, '').replace(/,(?=\d{3})/g, '')
  const parts = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(plain)
  return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')) : undefined
}

/** Pence as an amount to read: `£1,250.50`, and `£12` without pence. */
export function moneyInWords(pence: number): string {
  const whole = pence % 100 === 0
  return (pence / 100).toLocaleString('en-GB', {
    style: 'currency',
    currency: 'GBP',
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: whole ? 0 : 2,
  })
}

/** Pence as they stand in a box to type into: `1250.50`, and `12` without pence. */
export function moneyTyped(pence: number): string {
  return pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2)
}
