import { useTranslations } from 'next-intl'
import { Alert } from '@/ui/alert'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { PasswordInput } from '@/ui/password-input'
import { PostForm } from '@/ui/post-form'
import { TextLink } from '@/ui/text-link'
import { AuthHeading } from './auth-frame'
import { type RefusedForm, useFormProblem } from './use-form-problem'

interface SignInFormProps {
  readonly answer: RefusedForm | null
  /** What just happened elsewhere. */
  readonly said: 'signed-out' | 'password-reset' | null
  /** Where to go afterwards. */
  readonly next: string | null
}

export function SignInForm({ answer, said, next }: SignInFormProps) {
  const t = useTranslations('identity')
  const problem = useFormProblem(answer, ['email'])
  const query = next ? `?next=${encodeURIComponent(next)}` : ''
  return (
    <>
      <AuthHeading title={t('signIn.title')} lead={t('signIn.lead')} />
      {problem(null) ? (
        <Alert tone="danger" urgent className="mb-5">
          {problem(null)}
        </Alert>
      ) : null}
      {said && !answer ? (
        <Alert tone="ok" className="mb-5">
          {t(said === 'signed-out' ? 'signIn.signedOut' : 'signIn.passwordReset')}
        </Alert>
      ) : null}
      <PostForm
        action={`/sign-in${query}`}
        submit={t('signIn.submit')}
        submitProps={{ size: 'lg', block: true }}
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
        <Field label={t('password')} action={<TextLink href="/forgot-password">{t('signIn.forgot')}</TextLink>}>
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
      <p className="mt-6 text-sm text-ink-muted">
        {t('signIn.noAccount')} <TextLink href={`/register${query}`}>{t('signIn.register')}</TextLink>
      </p>
    </>
  )
}
