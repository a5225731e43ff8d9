import { useTranslations } from 'next-intl'
import { Alert } from '@/ui/alert'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { LinkButton } from '@/ui/link-button'
import { PasswordInput } from '@/ui/password-input'
import { PostForm } from '@/ui/post-form'
import type { OpenInvitation } from '../access-schema'
import type { Me } from '../identity-schema'
import { AuthHeading } from './auth-frame'
import { type RefusedForm, useFormProblem } from './use-form-problem'

interface InvitationFormProps {
  readonly token: string
  readonly invitation: OpenInvitation
  readonly me: Me | null
  readonly answer: RefusedForm | null
}

/** What to do with an invitation: accept it, sign in first, open an account, or learn that it is closed. */
export function InvitationForm({ token, invitation, me, answer }: InvitationFormProps) {
  const t = useTranslations('identity.invitation')
  const problem = useFormProblem(answer, ['name', 'password'])
  if (invitation.status === 'closed') return <AuthHeading title={t('closedTitle')} lead={t('closed')} />
  const { storeName, role, email, hasAccount } = invitation
  const path = `/invitations/${token}`
  return (
    <>
      <AuthHeading title={t('title', { storeName })} lead={t(`lead.${role}`)} />
      {problem(null) ? (
        <Alert tone="danger" urgent className="mb-5">
          {problem(null)}
        </Alert>
      ) : null}
      <p className="mb-5 rounded-card bg-sunken px-4 py-3 text-sm wrap-anywhere text-ink-muted">{t('as', { email })}</p>
      {me?.email === email ? (
        <PostForm action={path} submit={t('accept')} submitProps={{ size: 'lg', block: true }} />
      ) : me ? (
        <PostForm
          action="/sign-out"
          submit={t('signOut')}
          submitProps={{ size: 'lg', block: true, variant: 'secondary' }}
        >
          <p className="mb-4 text-sm text-ink">{t('otherAccount', { email: me.email, invited: email })}</p>
        </PostForm>
      ) : hasAccount ? (
        <>
          <p className="mb-4 text-sm text-ink">{t('signInFirst')}</p>
          <LinkButton href={`/sign-in?next=${encodeURIComponent(path)}`} variant="primary" size="lg" block>
            {t('signIn')}
          </LinkButton>
        </>
      ) : (
        <JoinForm path={path} answer={answer} />
      )}
    </>
  )
}

function JoinForm({ path, answer }: { path: string; answer: RefusedForm | null }) {
  const t = useTranslations('identity')
  const problem = useFormProblem(answer, ['name', 'password'])
  return (
    <PostForm
      action={path}
      submit={t('invitation.join')}
      submitProps={{ size: 'lg', block: true }}
      className="grid gap-5"
    >
      <Field label={t('name')} error={problem('name')}>
        <Input size="lg" name="name" autoComplete="name" required maxLength={100} defaultValue={answer?.kept.name} />
      </Field>
      <Field label={t('password')} error={problem('password')} hint={t('passwordHint')}>
        <PasswordInput
          size="lg"
          name="password"
          autoComplete="new-password"
          required
          minLength={8}
          maxLength={128}
          showLabel={t('showPassword')}
          hideLabel={t('hidePassword')}
        />
      </Field>
    </PostForm>
  )
}
