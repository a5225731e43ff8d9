import { Text, View } from '@react-pdf/renderer'
import type { DocumentData } from '../../documents-schema'
import type { Printed } from './invoice-page'
import { sheet } from './invoice-styles'
import type { Words } from './words'

/** Who writes, what it is, and the facts of the day. */
export function InvoiceHead({ document, words }: { readonly document: Printed; readonly words: Words }) {
  const { t, text } = words
  const { seller } = document.data
  return (
    <>
      <View style={sheet.between}>
        <View style={sheet.seller}>
          <Text style={sheet.sellerName}>{text(seller.name)}</Text>
          {seller.address.map((line, index) => (
            <Text key={index} style={sheet.muted}>
              {text(line)}
            </Text>
          ))}
          {seller.taxIds.map(({ label, value }, index) => (
            <Text key={index} style={sheet.muted}>
              {text(`${label} ${value}`)}
            </Text>
          ))}
          {seller.email ? <Text style={sheet.muted}>{text(seller.email)}</Text> : null}
        </View>
        <View style={sheet.heading}>
          <Text style={sheet.title}>{t(document.kind === 'invoice' ? 'invoice' : 'creditNote')}</Text>
          {document.name ? <Text style={sheet.number}>{text(document.name)}</Text> : null}
          {document.name === null ? <Text style={sheet.mark}>{t('preview')}</Text> : null}
        </View>
      </View>
      <Facts data={document.data} words={words} />
    </>
  )
}

function Facts({ data, words }: { data: DocumentData; words: Words }) {
  const { t, text, day } = words
  const { corrects } = data
  const facts: [string, string][] = [
    [t('issued'), day(data.issuedOn)],
    ...(corrects ? [[t('corrects'), text(corrects.invoiceName)] as [string, string]] : []),
    [t('order'), text(data.order.name)],
    [t('orderDate'), day(data.order.placedOn)],
    corrects
      ? [t('reasonLabel'), reasonText(corrects.reason, words)]
      : [t('payment'), words.paymentMethod(data.order.paymentMethod)],
  ]
  return (
    <View style={sheet.facts}>
      {facts.map(([label, value]) => (
        <View key={label} style={sheet.fact}>
          <Text style={sheet.label}>{label}</Text>
          <Text style={sheet.strong}>{value}</Text>
        </View>
      ))}
    </View>
  )
}

function reasonText(reason: string, { t }: Words): string {
  const key = `reason.${reason}` as 'reason.other'
  return t.has(key) ? t(key) : t('reason.other')
}

/** Who bought, and where it went if that is elsewhere. */
export function InvoiceParties({ data, words }: { readonly data: DocumentData; readonly words: Words }) {
  const { t, text } = words
  const [name, ...address] = data.buyer.address
  return (
    <View style={sheet.parties} wrap={false}>
      <View style={sheet.party}>
        <Text style={sheet.label}>{t('billTo')}</Text>
        {name ? <Text style={sheet.strong}>{text(name)}</Text> : null}
        {[...address, data.buyer.email].map((line, index) => (
          <Text key={index}>{text(line)}</Text>
        ))}
      </View>
      <View style={sheet.party}>
        {data.deliverTo ? (
          <>
            <Text style={sheet.label}>{t('deliverTo')}</Text>
            {data.deliverTo.map((line, index) => (
              <Text key={index} style={index === 0 ? sheet.strong : {}}>
                {text(line)}
              </Text>
            ))}
          </>
        ) : null}
      </View>
    </View>
  )
}
