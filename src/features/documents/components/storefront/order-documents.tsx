import { useFormatter, useTranslations } from 'next-intl'
import type { DocumentRow } from '../../documents-schema'

/** What a shopper can keep of an order: its invoice and credit notes. */
export function OrderDocuments({ documents }: { readonly documents: readonly DocumentRow[] }) {
  const t = useTranslations('documents')
  const format = useFormatter()
  if (documents.length === 0) return null
  return (
    <section>
      <h2 className="heading mb-3 text-xl">{t('shop.title')}</h2>
      <ul className="grid gap-2">
        {documents.map((document) => (
          <li key={document.id}>
            <a
              href={document.path}
              target="_blank"
              rel="noreferrer"
              className="flex min-h-11 items-center justify-between gap-4 rounded-card border px-4 py-3 hover:bg-sunken"
            >
              <span className="grid min-w-0">
                <span className="font-medium wrap-anywhere underline underline-offset-4">{document.name}</span>
                <span className="text-sm text-ink-muted">
                  {t(document.kind === 'invoice' ? 'invoice' : 'creditNote')} ·{' '}
                  {format.dateTime(new Date(document.issuedAt), { dateStyle: 'medium', timeZone: 'UTC' })}
                </span>
              </span>
              <span className="shrink-0 text-sm text-ink-muted">PDF</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
