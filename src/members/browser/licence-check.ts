import { checkLicence } from '../../directory/registers/number-formats.ts'

// Says while one types whether the number can be one of its register. The server says it too, when the page is saved.
const answer = document.querySelector<HTMLElement>('[data-licence-answer]')
const number = document.querySelector<HTMLInputElement>('[name=number]')
const register = document.querySelector<HTMLInputElement>('[name=register]')

function say(): void {
  if (!answer || !number || !register) return
  const { wrong = '', lookAgain = '' } = answer.dataset
  const verdict =
    number.value === '' ? 'fits' : checkLicence({ register: register.value, number: number.value })
  answer.textContent = { fits: '', 'licence-format': wrong, 'look-again': lookAgain }[verdict]
}

number?.addEventListener('change', say)
