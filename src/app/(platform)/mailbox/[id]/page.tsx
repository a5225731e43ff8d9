import { MailPage } from '@/features/mailbox/components/mail-page'
import { orNotFound } from '@/trpc/server-not-found'
import { serverCaller } from '@/trpc/server-caller'

export default async function MailboxItem({ params }: { params: Promise<{ id: string }> }) {
  const caller = await serverCaller()
  return <MailPage mail={await orNotFound(caller.account.mailbox.get({ id: (await params).id }))} />
}
