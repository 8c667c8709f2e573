/** An e-mail address as it is kept and compared: trimmed, in small letters; undefined when it is none. */
export function asEmail(typed: string): string | undefined {
  const email = typed.trim().toLowerCase()
  return email.length <= 254 && /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;.]{2,}$/.test(email) ? email : undefined
}

/** A phone number as it is kept: digits, `+44` as `0`, a foreign number with its `+`; undefined when it is none. */
export function asPhone(typed: string): string | undefined {
  const bare = typed.replaceAll(/[\s().-]/g, '')
  const home = bare.replace(/^(?:\+|00)440?/, '0')
  return /^(?:\+|0)\d{6,15}$/.test(home) ? home : undefined
}
