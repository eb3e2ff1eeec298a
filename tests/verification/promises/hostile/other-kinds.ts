import { gzipSync, deflateSync } from 'node:zlib'
import { joined, mark, type HostileFile } from './hostile-file.ts'

const script = `<script>alert('${mark}')</script>`
const filler = Buffer.alloc(600, mark)
const zip = (name: string) =>
  joined(
    'PK\x03\x04\x14\0\0\0\0\0',
    Buffer.alloc(16),
    [name.length, 0, 0, 0],
    name,
    filler,
    'PK\x05\x06',
    Buffer.alloc(18),
  )
const ftyp = (brand: string) => joined([0, 0, 0, 24], 'ftyp', brand, [0, 0, 0, 0], 'mif1', brand, filler)
const riff = (kind: string) => joined('RIFF', [0, 4, 0, 0], kind, filler)
const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert('${mark}')"><script>1</script></svg>`
const entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
const xxe = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'

const kinds: [what: string, bytes: Buffer][] = [
  ['nothing', Buffer.alloc(0)],
  ['one byte', Buffer.from([0])],
  ['zeros', Buffer.alloc(5000)],
  ['more than ten megabytes', joined('%PDF-1.7\n', Buffer.alloc(10_485_760, 0x20), '\n%%EOF')],
  // What a browser would run.
  ['a page', joined('<!doctype html>', script)],
  ['a page without a head', joined(script)],
  ['a page in capitals', joined('<HTML><BODY ONLOAD=ALERT(1)>', mark)],
  ['a page after blanks', joined(' \n\t '.repeat(300), script)],
  ['a page in UTF-16', Buffer.from(`\ufeff<html>${script}`, 'utf16le')],
  ['a page in UTF-7', joined('+ADw-script+AD4-alert(1)+ADw-/script+AD4-')],
  ['a page after a byte order mark', joined([0xef, 0xbb, 0xbf], script)],
  ['an XHTML page', joined('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', script)],
  [
    'a page with pictures in it',
    joined('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n', script),
  ],
  ['a drawing', joined(svg)],
  ['a drawing with a declaration', joined('<?xml version="1.0" encoding="UTF-8"?>', svg)],
  ['a drawing after a comment', joined('<!-- ', 'x'.repeat(900), ' -->', svg)],
  ['a packed drawing', gzipSync(svg)],
  ['a drawing that reads a file', joined('<?xml version="1.0"?>', xxe, svg)],
  ['a drawing that grows', joined('<?xml version="1.0"?>', entities, svg)],
  ['a stylesheet for XML', joined('<?xml-stylesheet href="javascript:alert(1)"?>', svg)],
  ['a script', joined(`alert('${mark}')//`)],
  ['a script that is a module', joined(`export default '${mark}'`)],
  ['JSON', joined(`{"__proto__":{"admin":"${mark}"}}`)],
  ['a table with formulas', joined(`=cmd|'/C calc'!A0,${mark}\n`)],
  ['a manifest', joined('CACHE MANIFEST\n/ ', mark)],
  ['an application for HTML', joined('<HTA:APPLICATION>', script)],
  ['PHP', joined(`<?php system('${mark}');`)],
  // What a machine would run.
  ['a shell script', joined('#!/bin/sh\necho ', mark)],
  ['a batch file', joined('@echo off\r\n', mark)],
  ['a program for Windows', joined('MZ', filler)],
  ['a program for Linux', joined([0x7f], 'ELF', [2, 1, 1, 0], filler)],
  ['a program for macOS', joined([0xcf, 0xfa, 0xed, 0xfe], filler)],
  ['a class', joined([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 52], filler)],
  ['WebAssembly', joined('\0asm', [1, 0, 0, 0], filler)],
  ['a shortcut', joined([0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0], filler)],
  ['an address to open', joined('[InternetShortcut]\r\nURL=file:///', mark)],
  ['a Flash film', joined('FWS', [9], filler)],
  ['a packed Flash film', joined('CWS', [9], deflateSync(filler))],
  // What an office program would run.
  ['an archive', zip('a.exe')],
  ['an archive with a way out', zip('../../../etc/passwd')],
  ['a text document', zip('[Content_Types].xml')],
  ['a text document with macros', zip('word/vbaProject.bin')],
  ['an open document', zip('mimetypeapplication/vnd.oasis.opendocument.text')],
  ['a Java archive', zip('META-INF/MANIFEST.MF')],
  ['a book', zip('mimetypeapplication/epub+zip')],
  ['an old office document', joined([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], filler)],
  ['a rich text with an object', joined('{\\rtf1{\\object\\objemb ', mark, '}}')],
  ['PostScript', joined('%!PS-Adobe-3.0\n(', mark, ') run')],
  ['PostScript in a shell', joined('%!PS-Adobe-3.0 EPSF-3.0\n', filler)],
  ['form data', joined('%FDF-1.2\n<< /JS (', mark, ') >>\n%%EOF')],
  // Archives.
  ['a tar', joined('a.sh', Buffer.alloc(253), 'ustar\x0000', filler, Buffer.alloc(1000))],
  ['a gzip bomb', gzipSync(Buffer.alloc(8_000_000))],
  ['a bzip2', joined('BZh91AY&SY', filler)],
  ['an xz', joined([0xfd], '7zXZ\0', filler)],
  ['a 7z', joined('7z', [0xbc, 0xaf, 0x27, 0x1c], filler)],
  ['a rar', joined('Rar!', [0x1a, 7, 0], filler)],
  ['a newer rar', joined('Rar!', [0x1a, 7, 1, 0], filler)],
  ['a cabinet', joined('MSCF', filler)],
  ['a disk', joined(Buffer.alloc(32_769), 'CD001', filler)],
  ['a zstd', joined([0x28, 0xb5, 0x2f, 0xfd], filler)],
  // Pictures and films that are not on the list.
  ['a GIF', joined('GIF87a', filler)],
  ['a GIF that is a script', joined(`GIF89a/*`, Buffer.alloc(20), `*/=1;alert('${mark}')`)],
  ['a bitmap', joined('BM', filler)],
  ['a TIFF', joined('II*\0', filler)],
  ['a TIFF the other way round', joined('MM\0*', filler)],
  ['an icon', joined([0, 0, 1, 0, 1, 0], filler)],
  ['a Photoshop file', joined('8BPS\0', [1], filler)],
  ['an AVIF', ftyp('avif')],
  ['a HEIC', ftyp('heic')],
  ['a JPEG XL', joined([0xff, 0x0a], filler)],
  ['a JPEG 2000', joined([0, 0, 0, 12], 'jP  \r\n', [0x87, 0x0a], filler)],
  ['a DjVu', joined('AT&TFORM', filler)],
  ['a film', ftyp('isom')],
  ['a web film', joined([0x1a, 0x45, 0xdf, 0xa3], filler)],
  ['a sound', riff('WAVE')],
  ['an old film', riff('AVI ')],
  ['a song', joined('ID3', [3, 0, 0], filler)],
  ['an Ogg', joined('OggS', filler)],
  ['a font', joined('wOF2', filler)],
  ['a database', joined('SQLite format 3\0', filler)],
  ['an image of nothing we know', joined([0x89], 'MNG\r\n', [0x1a], '\n', filler)],
]

/** Everything that is neither a picture of ours nor a PDF. */
export const otherKinds: HostileFile[] = kinds.map(([what, bytes]) => ({
  what,
  bytes: () => bytes,
  expected: 'refused',
}))
