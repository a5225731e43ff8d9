import { Page, Text, View } from '@react-pdf/renderer'
import type { DocumentData } from '../../documents-schema'
import type { Picked } from '../../engine/pick-goods'
import { sheet } from './invoice-styles'
import { SheetFoot } from './sheet-foot'
import type { PrintedSlip } from './slip-page'
import type { Words } from './words'

interface ManifestPageProps {
  readonly facts: { readonly storeName: string; readonly paper: DocumentData['paper']; readonly day: string }
  readonly goods: readonly Picked[]
  readonly parcels: readonly PrintedSlip[]
  readonly words: Words
}

/** For whoever walks along the shelves: everything that several orders need, then the orders. */
export function ManifestPage({ facts, goods, parcels, words }: ManifestPageProps) {
  const { t, text, day } = words
  const pieces = goods.reduce((sum, one) => sum + one.quantity, 0)
  const totals: [string, string][] = [
    [t('slip.day'), day(facts.day)],
    [t('slip.orders'), String(parcels.length)],
    [t('slip.articles'), String(goods.length)],
    [t('slip.pieces'), String(pieces)],
  ]
  return (
    <Page size={facts.paper === 'letter' ? 'LETTER' : 'A4'} style={sheet.page}>
      <View style={sheet.body}>
        <View style={sheet.between}>
          <Text style={[sheet.sellerName, sheet.seller]}>{text(facts.storeName)}</Text>
          <Text style={[sheet.title, sheet.heading]}>{t('slip.manifest')}</Text>
        </View>
        <View style={sheet.facts}>
          {totals.map(([label, value]) => (
            <View key={label} style={sheet.fact}>
              <Text style={sheet.label}>{label}</Text>
              <Text style={sheet.strong}>{value}</Text>
            </View>
          ))}
        </View>
        <Goods goods={goods} words={words} />
        <Parcels parcels={parcels} words={words} />
      </View>
      <SheetFoot note={text(facts.storeName)} words={words} />
    </Page>
  )
}

function Goods({ goods, words }: Pick<ManifestPageProps, 'goods' | 'words'>) {
  const { t, text } = words
  return (
    <View style={sheet.table}>
      <View style={sheet.head} fixed>
        <Text style={{ width: 22 }} />
        <Text style={{ width: 96 }}>{t('slip.sku')}</Text>
        <Text style={sheet.item}>{t('item')}</Text>
        <Text style={{ width: 130 }}>{t('slip.orders')}</Text>
        <Text style={[sheet.cell, { width: 50 }]}>{t('slip.pieces')}</Text>
      </View>
      {goods.map((one) => (
        <View key={`${one.sku} ${one.title} ${one.variantTitle}`} style={sheet.line} wrap={false}>
          <View style={{ width: 22 }}>
            <View style={sheet.tick} />
          </View>
          <Text style={{ width: 96 }}>{text(one.sku ?? '–')}</Text>
          <View style={sheet.item}>
            <Text style={sheet.strong}>{text(one.title)}</Text>
            {one.variantTitle ? <Text style={sheet.small}>{text(one.variantTitle)}</Text> : null}
          </View>
          <Text style={[sheet.small, { width: 130 }]}>
            {text(one.orders.map(({ name, quantity }) => (quantity > 1 ? `${name} × ${quantity}` : name)).join(', '))}
          </Text>
          <Text style={[sheet.cell, sheet.strong, { width: 50 }]}>{one.quantity}</Text>
        </View>
      ))}
    </View>
  )
}

function Parcels({ parcels, words }: Pick<ManifestPageProps, 'parcels' | 'words'>) {
  const { t, text } = words
  return (
    <View style={sheet.table}>
      <View style={sheet.head} wrap={false}>
        <Text style={{ width: 22 }} />
        <Text style={{ width: 60 }}>{t('order')}</Text>
        <Text style={sheet.item}>{t('slip.deliverTo')}</Text>
        <Text style={{ width: 130 }}>{t('delivery')}</Text>
        <Text style={[sheet.cell, { width: 50 }]}>{t('slip.pieces')}</Text>
      </View>
      {parcels.map((parcel) => (
        <View key={parcel.orderName} style={sheet.line} wrap={false}>
          <View style={{ width: 22 }}>
            <View style={sheet.tick} />
          </View>
          <Text style={[sheet.strong, { width: 60 }]}>{text(parcel.orderName)}</Text>
          <Text style={sheet.item}>{text(parcel.address.join(', '))}</Text>
          <Text style={{ width: 130 }}>{text(parcel.shippingMethodName ?? '–')}</Text>
          <Text style={[sheet.cell, { width: 50 }]}>{parcel.lines.reduce((sum, one) => sum + one.quantity, 0)}</Text>
        </View>
      ))}
    </View>
  )
}
