import type { Locator, Page } from 'playwright-core'

/** Somebody who has no mouse: everything is reached by focus and done with keys. */
export interface Hands {
  page: Page
  /** Writes into the field of this name, in place of what stood there. */
  write: (name: string, text: string) => Promise<void>
  /** Chooses a value of a list, a radio or a box. */
  choose: (name: string, value: string) => Promise<void>
  /** Presses the first button or link that says this and waits for the next page. */
  press: (label: string) => Promise<void>
}

export function handsOn(page: Page): Hands {
  const field = (name: string) => page.locator(`main [name="${name}"]`)
  return {
    page,
    write: async (name, text) => {
      await field(name).focus()
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.press('Delete')
      await page.keyboard.type(text)
    },
    choose: async (name, value) => {
      const list = page.locator(`main select[name="${name}"]`)
      if ((await list.count()) > 0) return void (await list.selectOption(value))
      const choice = page.locator(`main [name="${name}"][value="${value}"]`)
      await choice.focus()
      await page.keyboard.press('Space')
    },
    press: async (label) => {
      const target = firstThatSays(page, label)
      await target.focus()
      await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')])
    },
  }
}

function firstThatSays(page: Page, label: string): Locator {
  const main = page.locator('main')
  const wanted = main.getByRole('button', { name: label }).or(main.getByRole('link', { name: label }))
  return wanted.filter({ visible: true }).first()
}
