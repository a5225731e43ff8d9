import { useLocale, useTranslations } from 'next-intl'
import { Alert } from '@/ui/alert'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { PasswordInput } from '@/ui/password-input'
import { PostForm } from '@/ui/post-form'
import { TextLink } from '@/ui/text-link'
import { AuthHeading } from './auth-frame'
import { type RefusedForm, useFormProblem } from './use-form-problem'

export function RegisterForm({ answer, next }: { readonly answer: RefusedForm | null; readonly next: string | null }) {
  const t = useTranslations('identity')
  const locale = useLocale()
  const problem = useFormProblem(answer, ['name', 'email', 'password'])
  const query = next ? `?next=${encodeURIComponent(next)}` : ''
  return (
    <>
      <AuthHeading title={t('register.title')} lead={t('register.lead')} />
      {problem(null) ? (
        <Alert tone="danger" urgent className="mb-5">
          {problem(null)}
        </Alert>
      ) : null}
      <PostForm
        action={`/register${query}`}
        submit={t('register.submit')}
        submitProps={{ size: 'lg', block: true }}
        className="grid gap-5"
      >
        {next ? <input type="hidden" name="next" value={next} /> : null}
        <input type="hidden" name="locale" value={locale} />
        <Field label={t('name')} error={problem('name')}>
          <Input size="lg" name="name" autoComplete="name" required maxLength={100} defaultValue={answer?.kept.name} />
        </Field>
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
      <p className="mt-6 text-sm text-ink-muted">
        {t('register.hasAccount')} <TextLink href={`/sign-in${query}`}>{t('register.signIn')}</TextLink>
      </p>
    </>
  )
}
