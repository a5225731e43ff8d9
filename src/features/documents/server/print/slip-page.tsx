import { Page, Text, View } from '@react-pdf/renderer'
import type { DocumentData } from '../../documents-schema'
import type { PackedLine } from '../../engine/pick-goods'
import { sheet } from './invoice-styles'
import { SheetFoot } from './sheet-foot'
import type { Words } from './words'

export interface PrintedSlip {
  readonly storeName: string
  readonly contactEmail: string | null
  readonly orderName: string
  readonly placedOn: string
  readonly address: readonly string[]
  readonly phone: string | null
  readonly shippingMethodName: string | null
  /** Null: what the order has still to send. */
  readonly shipment: { readonly number: number; readonly trackingNumber: string | null } | null
  readonly note: string | null
  readonly locale: string
  readonly lines: readonly PackedLine[]
}

interface SlipPageProps {
  readonly slip: PrintedSlip
  readonly paper: DocumentData['paper']
  readonly words: Words
}

/** What goes into the parcel with the goods: no prices. */
export function SlipPage({ slip, paper, words }: SlipPageProps) {
  const { t, text, day } = words
  const [name, ...address] = slip.address
  const facts: [string, string][] = [
    [t('order'), text(slip.orderName)],
    [t('orderDate'), day(slip.placedOn)],
    ...(slip.shippingMethodName ? [[t('delivery'), text(slip.shippingMethodName)] as [string, string]] : []),
    ...(slip.shipment ? [[t('slip.parcel'), String(slip.shipment.number)] as [string, string]] : []),
    ...(slip.shipment?.trackingNumber
      ? [[t('slip.tracking'), text(slip.shipment.trackingNumber)] as [string, string]]
      : []),
  ]
  return (
    <Page size={paper === 'letter' ? 'LETTER' : 'A4'} style={sheet.page}>
      <View style={sheet.body}>
        <View style={sheet.between}>
          <View style={sheet.seller}>
            <Text style={sheet.sellerName}>{text(slip.storeName)}</Text>
          </View>
          <View style={sheet.heading}>
            <Text style={sheet.title}>{t('slip.title')}</Text>
          </View>
        </View>
        <View style={sheet.facts}>
          {facts.map(([label, value]) => (
            <View key={label} style={sheet.fact}>
              <Text style={sheet.label}>{label}</Text>
              <Text style={sheet.strong}>{value}</Text>
            </View>
          ))}
        </View>
        <View style={[sheet.parties, { fontSize: 11, lineHeight: 1.4 }]}>
          <View style={sheet.party}>
            <Text style={sheet.label}>{t('slip.deliverTo')}</Text>
            <Text style={sheet.strong}>{text(name ?? '')}</Text>
            {[...address, ...(slip.phone ? [slip.phone] : [])].map((line, index) => (
              <Text key={index}>{text(line)}</Text>
            ))}
          </View>
        </View>
        <SlipLines lines={slip.lines} words={words} />
        {slip.note ? (
          <View style={[sheet.notes, sheet.box]} wrap={false}>
            <Text style={sheet.label}>{t('slip.note')}</Text>
            <Text>{text(slip.note)}</Text>
          </View>
        ) : null}
        <View style={sheet.notes}>
          <Text>{t('slip.thanks')}</Text>
        </View>
      </View>
      <SheetFoot note={text([slip.storeName, slip.contactEmail].filter(Boolean).join(' · '))} words={words} />
    </Page>
  )
}

function SlipLines({ lines, words }: { lines: readonly PackedLine[]; words: Words }) {
  const { t, text } = words
  return (
    <View style={sheet.table}>
      <View style={sheet.head} fixed>
        <Text style={{ width: 22 }} />
        <Text style={sheet.item}>{t('item')}</Text>
        <Text style={{ width: 130 }}>{t('slip.sku')}</Text>
        <Text style={[sheet.cell, { width: 50 }]}>{t('slip.pieces')}</Text>
      </View>
      {lines.map((line) => (
        <View key={line.id} style={sheet.line} wrap={false}>
          <View style={{ width: 22 }}>
            <View style={sheet.tick} />
          </View>
          <View style={sheet.item}>
            <Text style={sheet.strong}>{text(line.title)}</Text>
            {line.variantTitle ? <Text style={sheet.small}>{text(line.variantTitle)}</Text> : null}
          </View>
          <Text style={{ width: 130 }}>{text(line.sku ?? '')}</Text>
          <Text style={[sheet.cell, sheet.strong, { width: 50 }]}>{line.quantity}</Text>
        </View>
      ))}
    </View>
  )
}
