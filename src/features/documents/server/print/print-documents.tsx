import type { DocumentFound } from '../document-repository'
import { InvoicePage, type Printed } from './invoice-page'
import { renderPdf } from './render-pdf'
import { wordsFor } from './words'

/** The sheets of one document, in the order's language. */
export async function documentPage(document: Printed, key?: string) {
  const words = await wordsFor(document.data.locale, document.data.currency)
  return <InvoicePage key={key ?? document.name} document={document} words={words} />
}

/** A document as a file. From the frozen data alone: the same bytes whenever it is printed. */
export async function printDocument(
  document: Pick<DocumentFound, 'kind' | 'name' | 'data' | 'issuedAt'>,
): Promise<Uint8Array> {
  const { data, name, issuedAt } = document
  return renderPdf([await documentPage(document)], {
    title: name,
    author: data.seller.name,
    language: data.locale,
    at: issuedAt,
  })
}
