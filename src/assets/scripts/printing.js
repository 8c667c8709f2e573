/**
 * A button with `data-print`, sent `hidden`, appears and prints the page.
 * @param {Document} page
 */
export function offerPrinting(page) {
  for (const button of page.querySelectorAll('button[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => window.print())
  }
}
