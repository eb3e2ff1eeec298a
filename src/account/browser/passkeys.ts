import { actions, isActionError } from 'astro:actions'
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'

// Without passkeys in the browser the forms stay hidden: the page has other ways.
if (browserSupportsWebAuthn())
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) prepare(form)

function prepare(form: HTMLFormElement): void {
  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    show(form, false)
    ask(form).catch((problem: unknown) => {
      // Something has to be done first, and the page knows what: it is asked again.
      if (isActionError(problem) && ['FORBIDDEN', 'UNAUTHORIZED'].includes(problem.code)) location.reload()
      else show(form, true)
    })
  })
}

/** Fetches a challenge, lets the device answer it, and sends the answer as an ordinary form. */
async function ask(form: HTMLFormElement): Promise<void> {
  const purpose = form.dataset['passkey'] ?? ''
  const answer = purpose === 'add' ? await create() : await use(purpose)
  setField(form, 'challengeId', answer.challengeId)
  setField(form, 'response', JSON.stringify(answer.response))
  form.submit()
}

async function create() {
  const { challengeId, options } = await actions.account.passkeyCreation.orThrow(new FormData())
  return { challengeId, response: await startRegistration({ optionsJSON: options }) }
}

async function use(purpose: string) {
  const wish = new FormData()
  wish.set('purpose', purpose)
  const { challengeId, options } = await actions.account.passkeyRequest.orThrow(wish)
  return { challengeId, response: await startAuthentication({ optionsJSON: options }) }
}

function setField(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLInputElement) field.value = value
}

function show(form: HTMLFormElement, failed: boolean): void {
  const note = form.querySelector<HTMLElement>('[data-failed]')
  if (note) note.hidden = !failed
}
