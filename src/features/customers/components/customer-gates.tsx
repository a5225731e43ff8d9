import { useTranslations } from 'next-intl'
import { Checkbox } from '@/ui/checkbox'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { PasswordInput } from '@/ui/password-input'
import { PostForm } from '@/ui/post-form'
import { TextLink } from '@/ui/text-link'
import { AccountGate, Outcome } from './account-frame'
import { type RefusedForm, useAccountProblem } from './use-account-problem'

interface GateProps {
  readonly prefix: string
  readonly answer: RefusedForm | null
  /** Where to go afterwards. */
  readonly next: string | null
}

const BUTTON = { size: 'lg', block: true } as const

export function CustomerSignIn({
  prefix,
  answer,
  next,
  said,
}: GateProps & { readonly said: 'signedOut' | 'passwordReset' | null }) {
  const t = useTranslations('customerAccount')
  const problem = useAccountProblem(answer, ['email'])
  const query = next ? `?next=${encodeURIComponent(next)}` : ''
  return (
    <AccountGate title={t('signIn.title')} lead={t('signIn.lead')}>
      <Outcome problem={problem(null)} said={said && t(`signIn.${said}`)} />
      <PostForm
        action={`${prefix}/account/sign-in${query}`}
        submit={t('signIn.submit')}
        submitProps={BUTTON}
        className="grid gap-5"
      >
        {next ? <input type="hidden" name="next" value={next} /> : null}
        <Field label={t('email')} error={problem('email')}>
          <Input
            size="lg"
            name="email"
            type="email"
            autoComplete="username"
            required
            defaultValue={answer?.kept.email}
          />
        </Field>
        <Field
          label={t('password')}
          action={<TextLink href={`${prefix}/account/forgot-password`}>{t('signIn.forgot')}</TextLink>}
        >
          <PasswordInput
            size="lg"
            name="password"
            autoComplete="current-password"
            required
            maxLength={128}
            showLabel={t('showPassword')}
            hideLabel={t('hidePassword')}
          />
        </Field>
      </PostForm>
      <p className="text-sm text-ink-muted">
        {t('signIn.noAccount')} <TextLink href={`${prefix}/account/register${query}`}>{t('signIn.register')}</TextLink>
      </p>
    </AccountGate>
  )
}

export function CustomerRegister({ prefix, answer, next }: GateProps) {
  const t = useTranslations('customerAccount')
  const problem = useAccountProblem(answer, ['firstName', 'email', 'password'])
  const query = next ? `?next=${encodeURIComponent(next)}` : ''
  return (
    <AccountGate title={t('register.title')} lead={t('register.lead')}>
      <Outcome problem={problem(null)} />
      <PostForm
        action={`${prefix}/account/register${query}`}
        submit={t('register.submit')}
        submitProps={BUTTON}
        className="grid gap-5"
      >
        {next ? <input type="hidden" name="next" value={next} /> : null}
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label={t('firstName')} error={problem('firstName')}>
            <Input
              size="lg"
              name="firstName"
              autoComplete="given-name"
              required
              maxLength={80}
              defaultValue={answer?.kept.firstName}
            />
          </Field>
          <Field label={t('lastName')} optional>
            <Input
              size="lg"
              name="lastName"
              autoComplete="family-name"
              maxLength={80}
              defaultValue={answer?.kept.lastName}
            />
          </Field>
        </div>
        <Field label={t('email')} error={problem('email')}>
          <Input
            size="lg"
            name="email"
            type="email"
            autoComplete="username"
            required
            defaultValue={answer?.kept.email}
          />
        </Field>
        <NewPassword label={t('password')} error={problem('password')} />
        <Checkbox name="acceptsMarketing" label={t('marketing')} />
      </PostForm>
      <p className="text-sm text-ink-muted">
        {t('register.hasAccount')}{' '}
        <TextLink href={`${prefix}/account/sign-in${query}`}>{t('register.signIn')}</TextLink>
      </p>
    </AccountGate>
  )
}

export function CustomerForgotPassword({
  prefix,
  answer,
  isSent,
}: Omit<GateProps, 'next'> & { readonly isSent: boolean }) {
  const t = useTranslations('customerAccount')
  const problem = useAccountProblem(answer, ['email'])
  const back = <TextLink href={`${prefix}/account/sign-in`}>{t('forgot.back')}</TextLink>
  if (isSent) {
    return (
      <AccountGate title={t('forgot.sentTitle')} lead={t('forgot.sent')}>
        <p className="text-sm">{back}</p>
      </AccountGate>
    )
  }
  return (
    <AccountGate title={t('forgot.title')} lead={t('forgot.lead')}>
      <Outcome problem={problem(null)} />
      <PostForm
        action={`${prefix}/account/forgot-password`}
        submit={t('forgot.submit')}
        submitProps={BUTTON}
        className="grid gap-5"
      >
        <Field label={t('email')} error={problem('email')}>
          <Input
            size="lg"
            name="email"
            type="email"
            autoComplete="username"
            required
            defaultValue={answer?.kept.email}
          />
        </Field>
      </PostForm>
      <p className="text-sm">{back}</p>
    </AccountGate>
  )
}

export function CustomerResetPassword({ prefix, answer, token }: Omit<GateProps, 'next'> & { readonly token: string }) {
  const t = useTranslations('customerAccount')
  const problem = useAccountProblem(answer, ['password'])
  return (
    <AccountGate title={t('reset.title')}>
      <Outcome problem={problem(null)} />
      <PostForm
        action={`${prefix}/account/reset-password/${token}`}
        submit={t('reset.submit')}
        submitProps={BUTTON}
        className="grid gap-5"
      >
        <NewPassword label={t('newPassword')} error={problem('password')} />
      </PostForm>
      <p className="text-sm">
        <TextLink href={`${prefix}/account/forgot-password`}>{t('reset.again')}</TextLink>
      </p>
    </AccountGate>
  )
}

/** A press of the button, not the opening of the link, proves the address: mail scanners open links. */
export function CustomerVerifyEmail({ prefix, answer, token }: Omit<GateProps, 'next'> & { readonly token: string }) {
  const t = useTranslations('customerAccount')
  const problem = useAccountProblem(answer, [])
  return (
    <AccountGate title={t('verify.title')} lead={t('verify.text')}>
      <Outcome problem={problem(null)} />
      <PostForm action={`${prefix}/account/verify/${token}`} submit={t('verify.submit')} submitProps={BUTTON} />
    </AccountGate>
  )
}

export function NewPassword({ label, error }: { readonly label: string; readonly error: string | null }) {
  const t = useTranslations('customerAccount')
  return (
    <Field label={label} error={error} hint={t('passwordHint')}>
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
  )
}
