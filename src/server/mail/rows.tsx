import { Column, Row, Text } from '@react-email/components'
import { MAIL } from './mail-styles'

const PLAIN = { margin: 0, fontSize: 15, lineHeight: '24px' } as const
const END = { textAlign: 'right', whiteSpace: 'nowrap' } as const

/** One item of a list: what, in small letters what else there is to say of it, and at the end an amount. */
export function MailItem({ text, notes, amount }: { text: string; notes: readonly string[]; amount?: string }) {
  return (
    <Row>
      <Column style={{ padding: '6px 12px 6px 0', verticalAlign: 'top' }}>
        <Text className="m-ink" style={{ ...PLAIN, color: MAIL.ink }}>
          {text}
        </Text>
        {notes.map((note, index) => (
          <Text key={index} className="m-muted" style={{ ...PLAIN, color: MAIL.muted, fontSize: 13 }}>
            {note}
          </Text>
        ))}
      </Column>
      {amount === undefined ? null : (
        <Column style={{ padding: '6px 0', verticalAlign: 'top' }}>
          <Text className="m-ink" style={{ ...PLAIN, ...END, color: MAIL.ink }}>
            {amount}
          </Text>
        </Column>
      )}
    </Row>
  )
}

/** A line of the sum. `strong`: what it comes to. */
export function MailSum({ label, amount, strong = false }: { label: string; amount: string; strong?: boolean }) {
  const className = strong ? 'm-ink' : 'm-muted'
  const style = strong ? { ...PLAIN, color: MAIL.ink, fontSize: 18, fontWeight: 700 } : { ...PLAIN, color: MAIL.muted }
  return (
    <Row>
      <Column style={{ padding: '2px 12px 2px 0' }}>
        <Text className={className} style={style}>
          {label}
        </Text>
      </Column>
      <Column>
        <Text className={className} style={{ ...style, ...END }}>
          {amount}
        </Text>
      </Column>
    </Row>
  )
}

/** Lines of an address and the like. */
export function MailLines({ lines }: { lines: readonly string[] }) {
  return lines.map((line, index) => (
    <Text key={index} className="m-ink" style={{ ...PLAIN, color: MAIL.ink }}>
      {line}
    </Text>
  ))
}
