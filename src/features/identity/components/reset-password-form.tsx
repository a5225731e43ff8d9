import { useTranslations } from 'next-intl'
import { Alert } from '@/ui/alert'
import { Field } from '@/ui/field'
import { PasswordInput } from '@/ui/password-input'
import { PostForm } from '@/ui/post-form'
import { TextLink } from '@/ui/text-link'
import { AuthHeading } from './auth-frame'
import { type RefusedForm, useFormProblem } from './use-form-problem'

export function ResetPasswordForm({ answer, token }: { readonly answer: RefusedForm | null; readonly token: string }) {
  const t = useTranslations('identity')
  const problem = useFormProblem(answer, ['password'])
  return (
    <>
      <AuthHeading title={t('reset.title')} lead={t('reset.lead')} />
      {problem(null) ? (
        <Alert tone="danger" urgent className="mb-5">
          {problem(null)} <TextLink href="/forgot-password">{t('reset.again')}</TextLink>
        </Alert>
      ) : null}
      <PostForm
        action={`/reset-password/${token}`}
        submit={t('reset.submit')}
        submitProps={{ size: 'lg', block: true }}
        className="grid gap-5"
      >
        <Field label={t('reset.password')} error={problem('password')} hint={t('passwordHint')}>
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
    </>
  )
}
