import { randomUUID } from 'node:crypto'
import type { Html, Node } from '#platform/html'

/** The hidden field that makes sending a form twice the same as sending it once. */
export function Once(): Html {
  return <input type="hidden" name="_once" value={randomUUID()} />
}

/**
 * A form that is sent to its own address unless it says otherwise, and that may safely be sent twice.
 * `emptyOnReturn`: a browser that goes back to it does not fill it in again, where the same page is for one thing after another.
 */
export function PostForm(properties: {
  action?: string
  files?: boolean
  id?: string
  class?: string
  emptyOnReturn?: boolean
  children: Node
}): Html {
  const { action, files, id, emptyOnReturn, children } = properties
  return (
    <form
      method="post"
      {...(action === undefined ? {} : { action })}
      {...(id === undefined ? {} : { id })}
      {...(properties.class === undefined ? {} : { class: properties.class })}
      {...(files ? { enctype: 'multipart/form-data' } : {})}
      {...(emptyOnReturn ? { autocomplete: 'off' } : {})}
      novalidate
    >
      <Once />
      {children}
    </form>
  )
}
