'use client'

import { errorReference } from '@/lib/error-reference'
import styles from './global-error.module.css'

// The last resort, when a root layout itself failed: no provider and no messages can be relied on here, so the few
// words stand in all three languages. Its styles are its own: Next sends them along with every page, a store's too.
const words = [
  { lang: 'en', title: 'This page could not be shown', retry: 'Try again' },
  { lang: 'es', title: 'No se ha podido mostrar esta página', retry: 'Intentar de nuevo' },
  { lang: 'pt', title: 'Não foi possível mostrar esta página', retry: 'Tentar de novo' },
]

export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = errorReference(error)
  return (
    <html lang="en">
      <body className={styles.page}>
        <title>Stoa</title>
        <main className={styles.words}>
          {words.map(({ lang, title, retry: label }) => (
            <p key={lang} lang={lang} className={styles.line}>
              {title}
              <button type="button" onClick={retry} className={styles.retry}>
                {label}
              </button>
            </p>
          ))}
          {reference ? <p className={styles.reference}>{reference}</p> : null}
        </main>
      </body>
    </html>
  )
}
