/** It does not exist, or this person may not know that it does (404). */
export class NotFound extends Error {
  override readonly name = 'NotFound'
  readonly status = 404
}

/** The page exists in English alone: whoever asks for it in another language is sent to it. */
export class InEnglishOnly extends Error {
  override readonly name = 'InEnglishOnly'
  readonly to: string
  constructor(to: string) {
    super(`only in English: ${to}`)
    this.to = to
  }
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

/** What was sent does not say which record is meant, or what is to be done with it (422): a button of a page that has changed since, or a broken program. */
export class NothingChosen extends Error {
  override readonly name = 'NothingChosen'
  readonly status = 422
}

/** Somebody else changed the same thing first, or its state no longer allows this (409). */
export class Conflict extends Error {
  override readonly name = 'Conflict'
  readonly status = 409
}
