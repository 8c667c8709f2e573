/**
 * On the page where cards are keyed: Enter saves from every box. Shift and Enter begin a new line in a box of several lines.
 * @param {Document} page
 */
export function offerKeying(page) {
  const form = page.querySelector('form#keying')
  if (!form) return
  form.addEventListener('keydown', (event) => {
    const { key, target, shiftKey, repeat, isComposing } = event
    if (key !== 'Enter' || shiftKey || repeat || isComposing) return
    // A button and the summary of what is folded do their own thing.
    if (!(target instanceof Element) || target.closest('button, summary, a')) return
    event.preventDefault()
    form.requestSubmit(form.querySelector('button[type=submit], button:not([type])'))
  })
}
