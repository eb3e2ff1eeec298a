/** The bytes of a text in an old encoding, which Node only decodes; throws for a letter that it does not have. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-8-bom') return new TextEncoder().encode(`\ufeff${text}`)
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
  const bytes = Uint8Array.from({ length: 256 }, (_, code) => code)
  const letters = [...new TextDecoder(encoding).decode(bytes)]
  const codes = new Map(letters.map((letter, code) => [letter, code]))
  return Uint8Array.from(text, (letter) => {
    const code = codes.get(letter)
    if (code === undefined) throw new Error(`${encoding} has no ${letter}`)
    return code
  })
}
