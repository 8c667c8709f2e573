/**
 * A button with `data-copy="K7F3Q-M8TW2-X"` and `data-copied="Copied"`, sent `hidden`, appears where the browser can copy,
 * and says when it has.
 * @param {Document} page
 */
export function offerCopying(page) {
  if (!navigator.clipboard) return
  for (const button of page.querySelectorAll('button[data-copy]')) {
    button.hidden = false
    button.setAttribute('aria-live', 'polite')
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset.copy)
      button.textContent = button.dataset.copied ?? button.textContent
    })
  }
}
