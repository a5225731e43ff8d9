import { Document, renderToBuffer } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

/** One file from pages of one or several documents. The same pages and instant give the same bytes. */
export function renderPdf(
  pages: readonly ReactElement[],
  facts: { readonly title: string; readonly author: string; readonly language: string; readonly at: Date },
): Promise<Uint8Array> {
  const { title, author, language, at } = facts
  return renderToBuffer(
    <Document
      title={title}
      author={author}
      language={language}
      creator="Stoa"
      producer="Stoa"
      creationDate={at}
      modificationDate={at}
    >
      {pages}
    </Document>,
  )
}
