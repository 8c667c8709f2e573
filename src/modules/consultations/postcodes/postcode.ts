const OUTWARD = '[A-Z]{1,2}[0-9][A-Z0-9]?'
const WHOLE = new RegExp(`^(${OUTWARD}) ?([0-9])([A-Z]{2})$`)
const SECTOR = new RegExp(`^(${OUTWARD}) ([0-9])$`)
const FRONT = new RegExp(`^${OUTWARD}$`)

const capitals = (text: string): string => text.trim().toUpperCase().replaceAll(/\s+/g, ' ')

/** A postcode, a sector or the part before the space, as lists keep it; undefined when it is none of them. */
export function prefixFrom(text: string): string | undefined {
  const plain = capitals(text)
  const whole = WHOLE.exec(plain)
  if (whole) return `${whole[1]} ${whole[2]}${whole[3]}`
  return SECTOR.test(plain) || FRONT.test(plain) ? plain : undefined
}

/** Everything in a list that a whole postcode falls under, the narrowest first; empty when the text is no whole postcode. */
export function prefixesOf(postcode: string): readonly string[] {
  const whole = WHOLE.exec(capitals(postcode).replaceAll(' ', ''))
  if (!whole) return []
  const [, front = '', sector = '', unit = ''] = whole
  return [`${front} ${sector}${unit}`, `${front} ${sector}`, front]
}
