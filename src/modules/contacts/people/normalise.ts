import { domainToASCII } from 'node:url'

/**
 * An e-mail address as it is kept and compared: trimmed, in small letters, without characters that cannot be seen, the domain as mail servers
 * write it; undefined when it is none.
 */
export function asEmail(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .trim()
    .toLowerCase()
  const at = plain.lastIndexOf('@')
  const email = at < 0 ? plain : `${plain.slice(0, at)}@${domainToASCII(plain.slice(at + 1)) || '?'}`
  return email.length <= 254 && /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;.]{2,}$/.test(email) ? email : undefined
}

/** A phone number as it is kept: digits, `+44` as `0`, a foreign number with its `+`; undefined when it is none. */
export function asPhone(typed: string): string | undefined {
  const bare = typed.replaceAll(/[\s().-]/g, '')
  const home = bare.replace(/^(?:\+|00)440?/, '0')
  return /^(?:\+|0)\d{6,15}$/.test(home) ? home : undefined
}
