import { type Messages, NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

type Namespace = keyof Messages

/**
 * Hands messages to the client components below. Only the named namespaces travel to the browser, so a page
 * pays for the text it can show. A nested one replaces the outer one: name everything that subtree needs.
 */
export async function ClientMessages(props: { namespaces: readonly Namespace[] | 'all'; children: ReactNode }) {
  const messages = await getMessages()
  const picked =
    props.namespaces === 'all'
      ? messages
      : Object.fromEntries(props.namespaces.map((namespace) => [namespace, messages[namespace]]))
  return <NextIntlClientProvider messages={picked}>{props.children}</NextIntlClientProvider>
}
