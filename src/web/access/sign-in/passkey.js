// Asks the browser for a passkey when the button of the form is pressed, and sends what it answers with the form.
const form = document.querySelector('form[data-passkey]')
const { startAuthentication, startRegistration, browserSupportsWebAuthn } = globalThis.SimpleWebAuthnBrowser

function say(text) {
  const place = document.getElementById('passkey-says')
  place.textContent = text
  place.hidden = false
}

async function press(event) {
  event.preventDefault()
  const name = form.elements.namedItem('name')
  if (name !== null && name.value.trim() === '') return say('Enter a name for it first, like “My telephone”.')
  const optionsJSON = JSON.parse(form.dataset.options)
  try {
    const answer =
      form.dataset.passkey === 'make'
        ? await startRegistration({ optionsJSON })
        : await startAuthentication({ optionsJSON })
    form.elements.namedItem('secret-answer').value = JSON.stringify(answer)
    form.submit()
  } catch (fault) {
    say(
      fault.name === 'InvalidStateError'
        ? 'This device has a passkey for you already.'
        : 'The device did not give a passkey. Try again, or choose another way.',
    )
  }
}

if (form !== null) {
  if (browserSupportsWebAuthn()) form.addEventListener('submit', press)
  else say('This browser knows no passkeys. Choose another way.')
}
