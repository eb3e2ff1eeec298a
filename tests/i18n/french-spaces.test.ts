import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { projectFiles } from '../support/project-files.ts'

// A plain space would let the sign begin the next line.
const wrongSpace = /(?:^|\S) [:;?!»]|«(?!\u00a0)|(?<!\u00a0)»/

describe('French has a no-break space before : ; ? ! and inside « »', () => {
  test.each(['src/i18n/messages/fr', 'src/mail/letters', 'src/directory/registers'])('in %s', (folder) => {
    expect(wronglySpaced(`${folder}/**/*.ts`, textsOf)).toEqual([])
  })

  test('in the pages of the library and of the society', () => {
    expect(wronglySpaced('content/*/fr/*.md', linesOf)).toEqual([])
  })

  test('in the facts', () => {
    expect(wronglySpaced('content/**/*.json', frenchOf)).toEqual([])
  })
})

function wronglySpaced(pattern: string, textsIn: (file: string) => string[]): string[] {
  const files = projectFiles(pattern)
  expect(files.size).toBeGreaterThan(0)
  return [...files].flatMap(([path, file]) =>
    textsIn(file)
      .filter((text) => wrongSpace.test(text))
      .map((text) => `${path} ${text}`),
  )
}

/** Every text of a file of code, whole or as the pieces between what is put in. */
function textsOf(code: string): string[] {
  const texts: string[] = []
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node)) texts.push(node.text)
    ts.forEachChild(node, look)
  }
  look(ts.createSourceFile('messages.ts', code, ts.ScriptTarget.Latest))
  return texts
}

/** The lines of a page, without those that name a block or draw a table. */
function linesOf(markdown: string): string[] {
  return markdown.split('\n').filter((line) => !/^::|^[|\s:-]+$/.test(line))
}

function frenchOf(json: string): string[] {
  return [...json.matchAll(/"fr": "((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text)
}
