import { TOTP } from 'otpauth'
import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openMemberStage } from './support/member-stage.ts'

const stage = openMemberStage()

const password = 'ladder cactus violin umbrella'

async function newWindow(
  options: { javaScriptEnabled?: boolean } = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const page = await stage.newPage(options)
  return { context: page.context(), page }
}

/** Presses a button or link and waits for the page that follows. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const target = page
    .locator('main')
    .getByRole('button', { name })
    .or(page.locator('main').getByRole('link', { name }))
  await Promise.all([page.waitForEvent('domcontentloaded'), target.first().click()])
}

async function signOut(page: Page): Promise<void> {
  await page.locator('.desk-person summary').click()
  await Promise.all([
    page.waitForURL(/after=signed-out/),
    page.getByRole('button', { name: 'Sign out' }).click(),
  ])
}

/** The code that an app with this key shows; each step counts once, so a later one may be asked for. */
function codeOf(key: string, stepsAhead = 0): string {
  return new TOTP({ secret: key.replaceAll(' ', '') }).generate({
    timestamp: Date.now() + stepsAhead * 30_000,
  })
}

async function signInWith(page: Page, email: string, word = password): Promise<void> {
  await page.goto('/en/sign-in/')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(word)
  await press(page, /^Sign in$/)
}

/** Opens a member's account with a password, through the link of the first letter. */
async function enter(page: Page, email: string): Promise<void> {
  await page.goto(stage.desk().create(email, ['member']))
  await page.getByLabel('New password').fill(password)
  await press(page, 'Save the password')
}

describe.each([
  ['with script', true],
  ['without script', false],
])('a member %s', (_how, javaScriptEnabled) => {
  const name = javaScriptEnabled ? 'script' : 'plain'

  test('signs up by the link of a letter, signs out, and comes back with a link', async () => {
    const email = `newcomer-${name}@example.org`
    await stage
      .desk()
      .auth.startAccount(
        { email, name: 'Newcomer', locale: 'en' },
        { network: name, userAgent: '', device: undefined },
      )
    const { page } = await newWindow({ javaScriptEnabled })
    await page.goto(stage.desk().linkIn(email, 'confirm-email'))
    await press(page, 'Yes, this is my address')
    await page.goto('/en/member/account/')
    expect(await page.locator('main').textContent()).toContain(email)
    await signOut(page)

    await page.getByLabel('E-mail address').fill(email)
    await press(page, 'Send me a link instead')
    expect(await page.locator('main').textContent()).toContain('Look into your mailbox')
    const link = stage.desk().linkIn(email, 'sign-in-link')
    await page.goto(link)
    await press(page, 'Sign in now')
    await page.goto('/en/member/account/')
    expect(await page.locator('h1').textContent()).toBe('Your account')

    const { page: thief } = await newWindow()
    await thief.goto(link)
    expect(await thief.locator('main').textContent()).toContain('This link no longer works')
  })

  test('chooses a password, sets up an app, and signs in with both, then with a recovery code', async () => {
    const email = `app-${name}@example.org`
    const { page } = await newWindow({ javaScriptEnabled })
    await enter(page, email)
    await page.goto('/en/member/account/second-factor/')
    await press(page, 'Show the picture')
    // A proof comes first: the password that was just chosen.
    await page.getByLabel('Password').fill(password)
    await press(page, 'Confirm')
    await press(page, 'Show the picture')
    const key = (await page.locator('.secret-key').textContent()) ?? ''
    expect(await page.locator('.qr svg').count()).toBe(1)
    await page.locator('#code').fill(codeOf(key, -1))
    await press(page, 'Turn it on')
    await press(page, 'Make ten new codes')
    const codes = await page.locator('.recovery-codes li').allTextContents()
    expect(new Set(codes).size).toBe(10)
    await signOut(page)

    await signInWith(page, email)
    await page.goto('/en/member/account/')
    expect(page.url()).toContain('/sign-in/second/')
    await page.locator('#code').fill(codeOf(key))
    await press(page, 'Continue')
    expect(page.url()).toContain('/member/account/')
    await signOut(page)

    await signInWith(page, email)
    await page.locator('#code').fill('000000')
    await press(page, 'Continue')
    expect(await page.locator('#code-error').textContent()).toContain('This code is not right')
    await press(page, 'I cannot use my app or my passkey')
    await page.locator('#code').fill(codes[0] ?? '')
    await press(page, 'Continue')
    await page.goto('/en/member/account/')
    expect(await page.locator('main').textContent()).toContain('9 codes left')
  })

  test('who forgot the password chooses a new one by letter, and every other session ends', async () => {
    const email = `forgetful-${name}@example.org`
    const { page } = await newWindow({ javaScriptEnabled })
    await enter(page, email)
    const { page: elsewhere } = await newWindow({ javaScriptEnabled })
    await elsewhere.goto('/en/sign-in/reset/')
    await elsewhere.getByLabel('E-mail address').fill(email)
    await press(elsewhere, 'Send the link')
    await elsewhere.goto(stage.desk().linkIn(email, 'reset-password'))
    await elsewhere.getByLabel('New password').fill('short')
    await press(elsewhere, 'Save the password')
    expect(await elsewhere.locator('#newPassword-error').textContent()).toContain('too short')
    await elsewhere.getByLabel('New password').fill('walnut harbour pencil mistletoe')
    await press(elsewhere, 'Save the password')
    await page.goto('/en/member/account/')
    expect(page.url()).toContain('/en/sign-in/?next=')
  })

  test('sees open sessions and ends the other one', async () => {
    const email = `everywhere-${name}@example.org`
    const [{ page: here }, { page: there }] = [await newWindow({ javaScriptEnabled }), await newWindow()]
    await enter(here, email)
    await signInWith(there, email)
    await here.goto('/en/member/account/sessions/')
    expect(await here.locator('.desk-rows li').count()).toBe(2)
    await press(here, /^Sign out there/)
    expect(await here.locator('.desk-rows li').count()).toBe(1)
    await there.goto('/en/member/account/')
    expect(there.url()).toContain('/sign-in/')
  })

  test('changes the address: the new one confirms, the old one is told', async () => {
    const [old, fresh] = [`old-${name}@example.org`, `fresh-${name}@example.org`]
    const { page } = await newWindow({ javaScriptEnabled })
    await enter(page, old)
    await page.goto('/en/member/account/email/')
    await page.getByLabel('Password').fill(password)
    await press(page, 'Confirm')
    await page.getByLabel('New e-mail address').fill(fresh)
    await press(page, 'Send the link')
    await page.goto(stage.desk().linkIn(fresh, 'confirm-new-email'))
    await press(page, 'Yes, use this address')
    expect(await page.locator('main').textContent()).toContain(fresh)
    expect(
      stage
        .desk()
        .lettersTo(old)
        .map(({ name: kind }) => kind),
    ).toContain('email-changed-notice')
  })

  test('changes the name and the language of letters', async () => {
    const { page } = await newWindow({ javaScriptEnabled })
    await enter(page, `details-${name}@example.org`)
    await page.goto('/en/member/account/details/')
    await page.getByLabel('Your name').fill('Dr  Éloïse Marchand')
    await page.getByLabel('Language of our letters').selectOption('he')
    await press(page, 'Save')
    expect(await page.locator('.done-note').textContent()).toContain('Saved.')
    expect(await page.locator('.desk-person summary').textContent()).toContain('Dr Éloïse Marchand')
  })
})

describe('a passkey', () => {
  async function deviceOf(context: BrowserContext, page: Page): Promise<void> {
    const session = await context.newCDPSession(page)
    await session.send('WebAuthn.enable')
    await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
  }

  test('is added, signs in alone, and is removed', async () => {
    const email = 'passkey@example.org'
    const { context, page } = await newWindow()
    await deviceOf(context, page)
    await enter(page, email)
    await page.goto('/en/member/account/passkeys/')
    await press(page, 'Add a passkey')
    await page.getByLabel('Password').fill(password)
    await press(page, 'Confirm')
    await page.getByLabel('Name of this passkey').fill('Telephone')
    await press(page, 'Add a passkey')
    expect(page.url()).toContain('done=passkey-added')
    await signOut(page)

    await press(page, 'Sign in with a passkey')
    await page.goto('/en/member/account/passkeys/')
    expect(await page.locator('.desk-rows').textContent()).toContain('Telephone')

    await press(page, /^Remove the passkey/)
    await press(page, 'Use a passkey')
    await press(page, /^Remove the passkey/)
    expect(await page.locator('main').textContent()).toContain('You have no passkey yet')
  })

  test('is the second step of somebody with a password, and enrols staff', async () => {
    const email = 'verifier@example.org'
    const { context, page } = await newWindow()
    await deviceOf(context, page)
    await page.goto(stage.desk().create(email, ['verifier']))
    await page.getByLabel('New password').fill(password)
    await press(page, 'Save the password')
    expect(await page.locator('main').textContent()).toContain('Before you can work')
    await page.goto('/en/staff/')
    expect(page.url()).toContain('/member/account/')
    await page.goto('/en/member/account/passkeys/')
    await page.getByLabel('Name of this passkey').fill('Laptop')
    await press(page, 'Add a passkey')
    expect(page.url()).toContain('/recovery-codes/')
    await signOut(page)
    await signInWith(page, email)
    expect(page.url()).toContain('/sign-in/second/')
    await press(page, 'Use a passkey')
    expect(page.url()).toMatch(/\/en\/staff\/$/)
  })
})
