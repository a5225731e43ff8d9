import { Page, Text, View } from '@react-pdf/renderer'
import type { DocumentData, DocumentKind } from '../../documents-schema'
import { InvoiceHead, InvoiceParties } from './invoice-head'
import { InvoiceLines } from './invoice-lines-table'
import { InvoiceSums } from './invoice-sums'
import { sheet } from './invoice-styles'
import { SheetFoot } from './sheet-foot'
import type { Words } from './words'

export interface Printed {
  readonly kind: DocumentKind
  /** Its number; null: a sample that is none. */
  readonly name: string | null
  readonly data: DocumentData
}

/** An invoice or a credit note: as many sheets as it takes. */
export function InvoicePage({ document, words }: { readonly document: Printed; readonly words: Words }) {
  const { data, name } = document
  return (
    <Page size={data.paper === 'letter' ? 'LETTER' : 'A4'} style={sheet.page} wrap>
      <RunningHead name={name} data={data} words={words} />
      <View style={sheet.body}>
        <InvoiceHead document={document} words={words} />
        <InvoiceParties data={data} words={words} />
        <InvoiceLines data={data} words={words} />
        <InvoiceSums document={document} words={words} />
        <Notes data={data} words={words} />
      </View>
      <SheetFoot note={words.text(footText(data))} words={words} />
    </Page>
  )
}

/** From the second sheet on: whose it is, should the sheets come apart. */
function RunningHead({ name, data, words }: { name: string | null; data: DocumentData; words: Words }) {
  const { t, text } = words
  return (
    <View
      fixed
      render={({ subPageNumber }) =>
        subPageNumber > 1 ? (
          <View style={[sheet.running, { marginBottom: 18 }]}>
            <Text>{text(data.seller.name)}</Text>
            <Text>{t('continued', { name: text(name ?? t('preview')) })}</Text>
          </View>
        ) : null
      }
    />
  )
}

function Notes({ data, words }: { data: DocumentData; words: Words }) {
  const { t, text } = words
  const isOpen = data.corrects === null && data.paidMinor < data.totals.totalMinor
  const notes = [
    ...(data.taxExempt ? [data.exemptNote || t('exemptNote')] : []),
    ...(isOpen && data.dueText ? [data.dueText] : []),
  ]
  return (
    <View style={sheet.notes}>
      {notes.map((note, index) => (
        <Text key={index}>{text(note)}</Text>
      ))}
      <Text style={sheet.small}>{t('amountsIn', { currency: data.currency })}</Text>
    </View>
  )
}

/** The store's own words, or its name and numbers. */
function footText(data: DocumentData): string {
  const ids = data.seller.taxIds.map(({ label, value }) => `${label} ${value}`)
  return data.footer || [data.seller.name, ...ids].join(' · ')
}
