import { localeFacts, locales, type Locale } from '../../i18n/locales.ts'
import type { ProfileDraft } from '../form/profile-draft.ts'
import { TextField } from './TextField.tsx'
import { useWorld } from './world.ts'

/** What the doctor says about themselves, in each language, with the passages the rules may forbid. */
export function TextFields({ texts }: { texts: ProfileDraft['texts'] }) {
  const { words } = useWorld()
  return locales.map((language) => (
    <div key={language}>
      <TextField
        name={`texts.${language}`}
        label={words.texts.in[language]}
        value={texts[language]}
        multiline
        isOptional
        dir={localeFacts[language].dir}
        lang={language}
      />
      <Warnings language={language} />
    </div>
  ))
}

function Warnings({ language }: { language: Locale }) {
  const { words, warnings } = useWorld()
  const found = warnings[language] ?? []
  if (found.length === 0) return null
  return (
    <div className="done-note done-note-due" role="status">
      <div>
        <p>{words.texts.warning}</p>
        <ul>
          {found.map(({ passage, rule }, number) => (
            <li key={number}>
              <mark>
                <bdi lang={language}>{passage}</bdi>
              </mark>
              : {rule}
            </li>
          ))}
        </ul>
        <p className="small">{words.texts.mayStay}</p>
      </div>
    </div>
  )
}
