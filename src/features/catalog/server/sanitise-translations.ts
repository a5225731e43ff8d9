import { sanitiseHtml } from './sanitise-html'

/** Texts by language with their HTML made safe; empty ones are left out, so that the default language stands in for them. */
export function sanitiseTranslations(
  translations: Readonly<Record<string, Readonly<Record<string, string | undefined>>>>,
): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Object.entries(translations).map(([locale, texts]) => [locale, Object.fromEntries(filled(texts))]),
  )
}

function filled(texts: Readonly<Record<string, string | undefined>>): [string, string][] {
  return Object.entries(texts).flatMap(([field, text]) => {
    const safe = field === 'descriptionHtml' ? sanitiseHtml(text ?? '') : text
    return safe ? [[field, safe] as [string, string]] : []
  })
}
