import { z } from 'zod'

/** Each of these as a choice. */
export const CHOICES = <Key extends string>(of: Readonly<Record<Key, string>>) =>
  (Object.entries(of) as [Key, string][]).map(([value, text]) => ({ value, text }))
/** One of these, or the message. */
export const oneOf = <Key extends string>(of: Readonly<Record<Key, string>>, message: string) =>
  z.enum(Object.keys(of) as [Key, ...Key[]], message)
