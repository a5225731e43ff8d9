'use client'

import { useMutation } from '@tanstack/react-query'
import { ExternalLink, RefreshCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { Card, CardFooter, CardHeader, CardSection } from '@/ui/card'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { StatusBadge } from '@/ui/status-badge'
import { toast } from '@/ui/toast'
import type { CaptureMode, PaymentAccounts } from '../payments-schema'
import { CaptureModeChoice } from './capture-mode-choice'
import { StripeAccountState } from './stripe-account-state'

type StripeFacts = NonNullable<PaymentAccounts['stripe']>

interface StripeAccountCardProps {
  readonly stripe: StripeFacts
  /** How the merchant came here from Stripe: from the end of its form, or from a link to it that had run out. */
  readonly came: 'back' | 'again' | null
  readonly mayWrite: boolean
  /** Whether cards are among the ways to pay that are switched on. */
  readonly isSwitchedOn: boolean
}

const BADGES = {
  none: { tone: 'neutral', progress: 'none' },
  pending: { tone: 'warn', progress: 'partial' },
  active: { tone: 'ok', progress: 'done' },
  restricted: { tone: 'danger', progress: 'partial' },
  deauthorised: { tone: 'danger', progress: 'none' },
} as const

/** The store's own Stripe account: opened, gone on with, looked after and parted with here. */
export function StripeAccountCard({ stripe: given, came, mayWrite, isSwitchedOn }: StripeAccountCardProps) {
  const t = useTranslations('admin.settings.payments.stripe')
  const { stripe, connect, refresh, disconnect, capture } = useStripeAccount(given, came)
  const { account } = stripe
  const state = account?.state ?? 'none'
  return (
    <Card className="mb-5">
      <CardHeader
        title={
          <span className="flex flex-wrap items-center gap-2">
            {t('title')}
            <Badge tone={stripe.isTest ? 'warn' : 'outline'}>{t(stripe.isTest ? 'test' : 'live')}</Badge>
          </span>
        }
        description={t('description')}
        actions={<StatusBadge {...BADGES[state]}>{t(`state.${state}`)}</StatusBadge>}
      />
      <CardSection className="grid gap-5">
        <StripeAccountState
          stripe={stripe}
          isSwitchedOn={isSwitchedOn}
          connect={
            mayWrite ? (
              <Button
                variant={state === 'active' ? 'secondary' : 'primary'}
                icon={<ExternalLink />}
                loading={connect.isPending || connect.isSuccess}
                onClick={() => connect.mutate({})}
              >
                {t(`connect.${state}`)}
              </Button>
            ) : null
          }
        />
        {account?.state === 'active' || account?.state === 'restricted' ? (
          <CaptureModeChoice
            value={account.captureMode}
            disabled={!mayWrite || capture.isPending}
            onChange={(captureMode: CaptureMode) => capture.mutate({ captureMode })}
          />
        ) : null}
      </CardSection>
      {account && mayWrite ? (
        <CardFooter className="flex flex-wrap justify-between gap-2">
          <Button variant="ghost" icon={<RefreshCw />} loading={refresh.isPending} onClick={() => refresh.mutate({})}>
            {t('refresh')}
          </Button>
          <ConfirmDialog
            trigger={<Button variant="dangerGhost">{t('disconnect')}</Button>}
            title={t('disconnectTitle')}
            description={t('disconnectText')}
            confirmLabel={t('disconnect')}
            onConfirm={async () => {
              await disconnect.mutateAsync({})
            }}
          />
        </CardFooter>
      ) : null}
    </Card>
  )
}

/** What can be done with the account, and how it stands after it. */
function useStripeAccount(given: StripeFacts, came: 'back' | 'again' | null) {
  const t = useTranslations('admin.settings.payments.stripe')
  const trpc = useTRPC()
  const router = useRouter()
  const message = useErrorMessage()
  const [stripe, setStripe] = useState(given)
  const onError = (error: unknown) => toast.error(message(error))
  const take = (done?: string) => (next: PaymentAccounts) => {
    if (next.stripe) setStripe(next.stripe)
    if (done) toast.success(done)
    // The ways to pay below know now whether shoppers are offered this one.
    router.refresh()
  }
  const connect = useMutation(
    trpc.admin.payments.connectStripe.mutationOptions({ onSuccess: ({ url }) => window.location.assign(url), onError }),
  )
  const refresh = useMutation(trpc.admin.payments.refreshAccount.mutationOptions({ onSuccess: take(), onError }))
  const capture = useMutation(
    trpc.admin.payments.setCaptureMode.mutationOptions({ onSuccess: take(t('captureSaved')), onError }),
  )
  const disconnect = useMutation(
    trpc.admin.payments.disconnectStripe.mutationOptions({
      onSuccess: () => take(t('disconnected'))({ stripe: { ...stripe, account: null }, notReady: [] }),
      onError,
    }),
  )
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current || !came) return
    begun.current = true
    router.replace(window.location.pathname)
    if (came === 'again') connect.mutate({})
    else if (given.account) refresh.mutate({})
  }, [came, connect, refresh, given.account, router])
  return { stripe, connect, refresh, capture, disconnect }
}
