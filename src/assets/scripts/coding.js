/** Whether single keys are wanted: a person may switch them off, and the browser remembers. */
const WANTED = 'regard-single-keys'

const writes = (target) => target instanceof Element && target.matches('input:not([type=checkbox], [type=radio]), textarea, select')

/** So many milliseconds after a press that leaves the page, keys do nothing: they are meant for a text that is not there yet. */
const LEAVING = 4000

/**
 * On the page where texts are coded: single keys tick themes and press buttons, Enter saves, and what was ticked is kept as one goes.
 * @param {Document} page
 */
export function offerCoding(page) {
  const form = page.querySelector('form#coding')
  if (!form) return
  const wanted = page.querySelector('#single-keys')
  wanted.checked = localStorage.getItem(WANTED) !== 'no'
  wanted.addEventListener('change', () => localStorage.setItem(WANTED, wanted.checked ? 'yes' : 'no'))
  page.querySelector('#keyboard').hidden = false

  const press = (id) => page.getElementById(id)?.click()
  const open = (id, field) => {
    page.getElementById(id).open = true
    page.getElementById(field).focus()
  }
  const deeds = {
    0: () => press('none'),
    s: () => press('skip'),
    u: () => press('undo'),
    w: () => press('wait'),
    n: () => open('note-to-colleague', 'note'),
    t: () => open('new-theme', 'newTheme'),
  }
  let leftAt = -LEAVING
  form.addEventListener('submit', (event) => (leftAt = event.timeStamp))
  addEventListener('pageshow', () => (leftAt = -LEAVING))
  page.addEventListener('keydown', (event) => {
    const { key, target } = event
    if (!wanted.checked || event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing || writes(target)) return
    if (event.timeStamp - leftAt < LEAVING) {
      if (key.length === 1 || key === 'Enter') event.preventDefault()
      return
    }
    if (key === 'Enter' && !target.closest('a, button, summary')) {
      event.preventDefault()
      return press('save')
    }
    const tick = form.querySelector(`input[data-key="${CSS.escape(key)}"]`)
    const deed = tick ? () => tick.click() : deeds[key]
    if (!deed) return
    event.preventDefault()
    deed()
  })
  if (!page.querySelector('.govuk-error-summary, .govuk-notification-banner') && wanted.checked) page.getElementById('text').focus()

  tellsTicked(form, page.getElementById('ticked'))
  keepAsOneGoes(form)
}

/** Says beside the text what is ticked, as the themes may be out of sight or unseen. */
function tellsTicked(form, line) {
  const tell = () => {
    const names = [...form.querySelectorAll('input[name=themes]:checked')].map(({ labels }) => labels[0].innerText.trim())
    line.textContent = names.length > 0 ? `Ticked: ${names.join(', ')}` : ''
  }
  form.addEventListener('change', tell)
  tell()
}

function keepAsOneGoes(form) {
  let waiting
  let changed = false
  const keep = () => {
    clearTimeout(waiting)
    if (!changed) return
    changed = false
    const fields = new URLSearchParams(new FormData(form))
    fields.set('do', 'keep')
    fetch(form.action, { method: 'POST', body: fields, keepalive: true }).catch(() => (changed = true))
  }
  for (const kind of ['input', 'change'])
    form.addEventListener(kind, () => {
      changed = true
      clearTimeout(waiting)
      waiting = setTimeout(keep, 700)
    })
  form.addEventListener('submit', () => {
    clearTimeout(waiting)
    changed = false
  })
  addEventListener('pagehide', keep)
}
