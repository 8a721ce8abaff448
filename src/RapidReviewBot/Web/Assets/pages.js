// Only makes the pages easier to use: every page works without it.
import { initAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

// What hangs on an answer is shown once that answer is chosen. GOV.UK Frontend's own way marks radios as expanded, which ARIA does not allow of them.
const revealing = [...document.querySelectorAll('input[data-reveals]:not([data-reveals=""])')]
const show = () => revealing.forEach(input =>
  document.getElementById(input.dataset.reveals).classList.toggle('review-hidden', !input.checked))

document.addEventListener('change', show)
show()
