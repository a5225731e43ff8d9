import { Text, View } from '@react-pdf/renderer'
import type { DocumentData, DocumentLine } from '../../documents-schema'
import { sheet } from './invoice-styles'
import type { Words } from './words'

interface Column {
  readonly key: string
  readonly label: string
  /** Points. */
  readonly width: number
  readonly cell: (line: DocumentLine) => string
}

/** Columns that say nothing for any line are left out, and the items get their room. */
function columnsOf(data: DocumentData, words: Words): Column[] {
  const { t, figure, rate } = words
  const { lines } = data
  const columns: (Column & { isNeeded?: boolean })[] = [
    {
      key: 'quantity',
      label: t('quantity'),
      width: 34,
      cell: (line) => (line.quantity === null ? '' : String(line.quantity)),
    },
    {
      key: 'unitPrice',
      label: t(data.taxIncluded ? 'unitPriceTaxed' : 'unitPrice'),
      width: 70,
      cell: (line) => (line.unitPriceMinor === null ? '' : figure(line.unitPriceMinor)),
      isNeeded: lines.some((line) => line.unitPriceMinor !== null),
    },
    {
      key: 'discount',
      label: t('discount'),
      width: 62,
      cell: (line) => (line.discountMinor > 0 ? `−${figure(line.discountMinor)}` : ''),
      isNeeded: lines.some((line) => line.discountMinor > 0),
    },
    {
      key: 'taxRate',
      label: t('taxRate'),
      width: 50,
      cell: (line) => line.taxes.map((tax) => rate(tax.ratePpm)).join(' + ') || '–',
    },
    { key: 'net', label: t('net'), width: 66, cell: (line) => figure(line.netMinor) },
    { key: 'gross', label: t('gross'), width: 70, cell: (line) => figure(line.totalMinor) },
  ]
  return columns.filter((column) => column.isNeeded !== false)
}

/** What was sold, line by line; its head is repeated on every sheet. */
export function InvoiceLines({ data, words }: { readonly data: DocumentData; readonly words: Words }) {
  const columns = columnsOf(data, words)
  return (
    <View style={sheet.table}>
      <View style={sheet.head} fixed>
        <Text style={sheet.item}>{words.t('item')}</Text>
        {columns.map(({ key, label, width }) => (
          <Text key={key} style={[sheet.cell, { width }]}>
            {label}
          </Text>
        ))}
      </View>
      {data.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: frozen lines that never move
        <View key={index} style={sheet.line} wrap={false}>
          <Item line={line} words={words} />
          {columns.map(({ key, width, cell }) => (
            <Text key={key} style={[sheet.cell, { width }]}>
              {cell(line)}
            </Text>
          ))}
        </View>
      ))}
    </View>
  )
}

function Item({ line, words }: { line: DocumentLine; words: Words }) {
  const { t, text } = words
  const details = [line.detail, line.sku ? t('sku', { sku: line.sku }) : null].filter((part) => part !== null)
  return (
    <View style={sheet.item}>
      <Text style={sheet.strong}>{text(titleOf(line, words))}</Text>
      {details.length > 0 ? <Text style={sheet.small}>{text(details.join(' · '))}</Text> : null}
    </View>
  )
}

function titleOf(line: DocumentLine, { t }: Words): string {
  switch (line.kind) {
    case 'goods':
      return line.title
    case 'shipping':
      return line.title ? t('deliveryBy', { method: line.title }) : t('delivery')
    case 'reduction':
      return t(line.totalMinor < 0 ? 'keptBack' : 'reduction')
  }
}
