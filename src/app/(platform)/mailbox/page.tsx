import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MailboxPage } from '@/features/mailbox/components/mailbox-page'
import { orNotFound } from '@/trpc/server-not-found'
import { serverCaller } from '@/trpc/server-caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mailbox'))('title') }
}

export default async function Mailbox() {
  const caller = await serverCaller()
  return <MailboxPage mails={await orNotFound(caller.account.mailbox.list({}))} />
}
