/** GOV.UK Frontend's one inline script, to the letter: it says that the browser can run the rest. */
export const INLINE_SCRIPT =
  "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');"

/** The source by which the content security policy allows that script and no other. */
export const INLINE_SCRIPT_HASH = 'sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw='
