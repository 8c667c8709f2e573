/** A deed as a person reads it: `identity:put-on-duty` is "People and roles: put on duty". `titles` are the modules' names on screen. */
export function deedInWords(did: string, titles: ReadonlyMap<string, string>): string {
  const [module = '', verb] = did.split(':')
  if (verb === undefined) return capital(did)
  return `${titles.get(module) ?? capital(module)}: ${verb.replaceAll('-', ' ')}`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
