import { useEffect, useRef, useState } from 'react'
import { localeFacts, locales, type Locale } from '../../i18n/locales.ts'
import type { MemberFormMessages } from '../../i18n/messages/en/member-form.ts'

interface Props {
  /** The id of the form. */
  form: string
  action: string
  words: MemberFormMessages['live']
  locale: Locale
}

const pauseMs = 600

/** The profile as patients will see it, drawn by the server from what stands in the form, in each language. */
export default function LivePreview({ form, action, words, locale }: Props) {
  const [language, setLanguage] = useState<Locale>(locale)
  const { html, hasFailed } = usePreview(form, action, language)
  return (
    <aside className="columns-aside" aria-label={words.title}>
      <h2>{words.title}</h2>
      {/* Without script nothing can be loaded here: the button of the form opens the preview as a page. */}
      <div className="row" role="group" aria-label={words.language} hidden={html === '' && !hasFailed}>
        {locales.map((other) => (
          <button
            key={other}
            type="button"
            className="button button-outline button-small"
            lang={other}
            aria-pressed={other === language}
            onClick={() => setLanguage(other)}
          >
            {localeFacts[other].label}
          </button>
        ))}
      </div>
      {hasFailed && <p className="small">{words.failed}</p>}
      <div
        className="preview preview-scroll"
        lang={language}
        dir={localeFacts[language].dir}
        role="region"
        aria-label={words.title}
        tabIndex={0}
        hidden={html === ''}
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </aside>
  )
}

function usePreview(form: string, action: string, language: Locale) {
  const [answer, setAnswer] = useState({ html: '', hasFailed: false })
  const shown = useRef('')
  useEffect(() => {
    const element = document.getElementById(form)
    if (!(element instanceof HTMLFormElement)) return
    let asking = new AbortController()
    let wait: ReturnType<typeof setTimeout> | undefined
    const load = async () => {
      asking.abort()
      asking = new AbortController()
      const body = new FormData(element)
      body.set('intent', 'fragment')
      body.set('language', language)
      try {
        const response = await fetch(action, { method: 'POST', body, signal: asking.signal })
        if (!response.ok) throw new Error(String(response.status))
        shown.current = await response.text()
        setAnswer({ html: shown.current, hasFailed: false })
      } catch (problem) {
        const isGivenUp = problem instanceof DOMException && problem.name === 'AbortError'
        if (!isGivenUp) setAnswer({ html: shown.current, hasFailed: true })
      }
    }
    const soon = () => {
      clearTimeout(wait)
      wait = setTimeout(() => void load(), pauseMs)
    }
    void load()
    element.addEventListener('input', soon)
    return () => {
      element.removeEventListener('input', soon)
      clearTimeout(wait)
      asking.abort()
    }
  }, [form, action, language])
  return answer
}
