// Single keys for whoever decides many cases: each presses what carries its letter. Every act is a plain form or link
// without them.
import { onSingleKey, pressKey } from '../../design/browser/single-keys.ts'

onSingleKey(pressKey)
