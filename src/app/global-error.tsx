'use client'

import { errorReference } from '@/ui/failure-page'
import '@/ui/styles/platform.css'

// The last resort, when a root layout itself failed: no provider and no messages can be relied on here, so the few
// words stand in all three languages.
const words = [
  { lang: 'en', title: 'This page could not be shown', retry: 'Try again' },
  { lang: 'es', title: 'No se ha podido mostrar esta página', retry: 'Intentar de nuevo' },
  { lang: 'pt', title: 'Não foi possível mostrar esta página', retry: 'Tentar de novo' },
]

export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = errorReference(error)
  return (
    <html lang="en">
      <body>
        <title>Stoa</title>
        <main className="mx-auto grid min-h-dvh max-w-md content-center gap-6 px-5 font-sans">
          {words.map(({ lang, title, retry: label }) => (
            <p
              key={lang}
              lang={lang}
              className="flex flex-wrap items-center justify-between gap-3 border-b pb-6 text-base"
            >
              {title}
              <button
                type="button"
                onClick={retry}
                className="h-9 rounded-control bg-accent px-4 font-medium text-on-accent"
              >
                {label}
              </button>
            </p>
          ))}
          {reference ? <p className="font-mono text-mini text-ink-muted">{reference}</p> : null}
        </main>
      </body>
    </html>
  )
}
