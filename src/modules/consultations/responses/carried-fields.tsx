import type { Html } from '#platform/html'
import type { Body } from '#platform/web'

/** Answers that go with a page as hidden fields, where nothing is kept on the server yet. */
export function CarriedFields({ carried }: { carried: Body }): Html {
  return (
    <>
      {Object.entries(carried).flatMap(([name, value]) =>
        (Array.isArray(value) ? value : [value ?? '']).map((text) => <input type="hidden" name={name} value={text} />),
      )}
    </>
  )
}
