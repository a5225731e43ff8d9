import { Text, View } from '@react-pdf/renderer'
import type { DocumentData, TaxSum } from '../../documents-schema'
import type { Printed } from './invoice-page'
import { sheet } from './invoice-styles'
import type { Words } from './words'

/** Tax by rate on the left, what it all comes to on the right; kept on one sheet. */
export function InvoiceSums({ document, words }: { readonly document: Printed; readonly words: Words }) {
  return (
    <View style={sheet.sums} wrap={false}>
      <Taxes data={document.data} words={words} />
      <Totals document={document} words={words} />
    </View>
  )
}

function Taxes({ data, words }: { data: DocumentData; words: Words }) {
  const { t, figure } = words
  return (
    <View style={sheet.taxes}>
      <View style={sheet.head}>
        <Text style={sheet.item}>{t('taxName')}</Text>
        <Text style={[sheet.cell, { width: 74 }]}>{t('taxBase')}</Text>
        <Text style={[sheet.cell, { width: 70 }]}>{t('taxAmount')}</Text>
      </View>
      {data.taxes.map((tax) => (
        <View key={`${tax.name} ${tax.ratePpm}`} style={sheet.taxRow}>
          <Text style={sheet.item}>{taxName(tax, data, words)}</Text>
          <Text style={[sheet.cell, { width: 74 }]}>{figure(tax.netMinor)}</Text>
          <Text style={[sheet.cell, { width: 70 }]}>{figure(tax.taxMinor)}</Text>
        </View>
      ))}
    </View>
  )
}

function taxName(tax: TaxSum, data: DocumentData, { t, text, rate }: Words): string {
  if (tax.name === null) return t(data.taxExempt ? 'exempt' : 'untaxed')
  return text(`${tax.name} ${rate(tax.ratePpm)}`)
}

function Totals({ document, words }: { document: Printed; words: Words }) {
  const { t, figure, money } = words
  const { totals, paidMinor, corrects } = document.data
  const isCredit = corrects !== null
  return (
    <View style={sheet.totals}>
      <Sum label={t('netTotal')} value={figure(totals.netMinor)} />
      <Sum label={t('taxTotal')} value={figure(totals.taxMinor)} />
      <View style={sheet.grand}>
        <Text>{t(isCredit ? 'creditTotal' : 'total')}</Text>
        <Text style={sheet.figure}>{money(totals.totalMinor)}</Text>
      </View>
      {paidMinor > 0 ? <Sum label={t(isCredit ? 'givenBack' : 'paid')} value={figure(paidMinor)} /> : null}
      {!isCredit && paidMinor < totals.totalMinor ? (
        <Sum label={t('open')} value={money(totals.totalMinor - paidMinor)} strong />
      ) : null}
    </View>
  )
}

function Sum({ label, value, strong = false }: { label: string; value: string; strong?: boolean }) {
  return (
    <View style={[sheet.sum, strong ? sheet.strong : {}]}>
      <Text style={strong ? {} : sheet.muted}>{label}</Text>
      <Text style={sheet.figure}>{value}</Text>
    </View>
  )
}
