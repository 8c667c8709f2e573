/** It does not exist, or this person may not know that it does (404). */
export class NotFound extends Error {
  override readonly name = 'NotFound'
  readonly status = 404
}

/** The person is known, but may not do this (403). */
export class Forbidden extends Error {
  override readonly name = 'Forbidden'
  readonly status = 403
}

/** The address exists, but takes nothing that is sent in this way (405). */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed'
  readonly status = 405
}

/** Somebody else changed the same thing first, or its state no longer allows this (409). */
export class Conflict extends Error {
  override readonly name = 'Conflict'
  readonly status = 409
}
