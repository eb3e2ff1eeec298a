import { openDatabase } from '../../src/kernel/database.ts'
import { createSecrets } from '../../src/kernel/secrets.ts'
import { smtpPostman } from '../../src/mail/postman.ts'
import { sendLetters } from '../../src/mail/send-letters.ts'

/** A process that sends what is due in a database: `sender.ts FILE SMTP_URL NOW`. Prints what came of it. */
const [file = '', url = '', time = ''] = process.argv.slice(2)
const count = await sendLetters({
  database: openDatabase(file),
  secrets: createSecrets(Buffer.alloc(32, 7)),
  postman: smtpPostman(url, { name: 'Société d’essai', address: 'directory@example.org' }),
  clock: () => new Date(time),
})
process.stdout.write(JSON.stringify(count))
