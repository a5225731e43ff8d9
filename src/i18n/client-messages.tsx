import { type Messages, NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

type Namespace = keyof Messages
/** One group of a namespace of which the rest is for other pages: `promotions.hints`. */
type Group = `${Namespace}.${string}`

/**
 * Hands messages to the client components below. Only the named namespaces travel to the browser, so a page
 * pays for the text it can show. A nested one replaces the outer one: name everything that subtree needs.
 */
export async function ClientMessages(props: {
  namespaces: readonly (Namespace | Group)[] | 'all'
  children: ReactNode
}) {
  const messages = await getMessages()
  const picked = props.namespaces === 'all' ? messages : pick(messages, props.namespaces)
  return <NextIntlClientProvider messages={picked}>{props.children}</NextIntlClientProvider>
}

function pick(messages: Messages, names: readonly (Namespace | Group)[]): Partial<Messages> {
  const picked: Record<string, object> = {}
  for (const name of names) {
    const [namespace = '', group] = name.split('.', 2)
    const whole: Record<string, unknown> = messages[namespace as Namespace]
    picked[namespace] = group === undefined ? whole : { ...picked[namespace], [group]: whole[group] }
  }
  return picked
}
