import type { Metadata } from 'next'
import { InvitationForm } from '@/features/identity/components/invitation-form'
import { formAnswer } from '@/trpc/server-form-answer'
import { serverCaller } from '@/trpc/server-caller'

interface InvitationPageProps {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

// The address holds a secret: it goes to no other site.
export const metadata: Metadata = { referrer: 'no-referrer' }

export default async function InvitationPage({ params, searchParams }: InvitationPageProps) {
  const { token } = await params
  const caller = await serverCaller()
  const [invitation, me, answer] = await Promise.all([
    token.length < 20 || token.length > 100
      ? { status: 'closed' as const }
      : caller.account.identity.invitation({ token }),
    caller.account.identity.me({}),
    formAnswer(searchParams),
  ])
  return <InvitationForm token={token} invitation={invitation} me={me} answer={answer} />
}
