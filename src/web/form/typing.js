// Asks of words that go outside, when they are left, whether they may, and says beside them why not. Sending refuses them in any case.
for (const field of document.querySelectorAll('[data-goes-outside]')) {
  const place = document.createElement('p')
  place.id = `${field.id}-while-typing`
  place.className = 'govuk-error-message hf-while-typing'
  place.setAttribute('aria-live', 'polite')
  field.before(place)
  field.setAttribute('aria-describedby', `${field.getAttribute('aria-describedby') ?? ''} ${place.id}`.trim())
  let last = 0
  field.addEventListener('change', async () => {
    const mine = ++last
    const says = await asked(field)
    if (mine === last) place.textContent = says
  })
}

async function asked({ form, name }) {
  const body = new URLSearchParams()
  for (const [each, value] of new FormData(form)) if (typeof value === 'string') body.append(each, value)
  body.set('asks-of', name)
  try {
    const answer = await fetch(form.getAttribute('action'), { method: 'POST', body, redirect: 'error' })
    return answer.ok ? (await answer.json()).says : ''
  } catch {
    return ''
  }
}
