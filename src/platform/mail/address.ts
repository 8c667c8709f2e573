/** Whether this is one e-mail address that can stand in a mail's header: no spaces, commas, brackets or line breaks. */
export function isMailAddress(text: string): boolean {
  return (
    text.length <= 254 && /^[^\s@,;:<>()[\]\\"]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i.test(text)
  )
}

/** Text that can stand on one header line: line breaks and other control characters become spaces. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
