import { useTranslations } from 'next-intl'

type ScopeKey = Parameters<ReturnType<typeof useTranslations<'access.tokens.scope'>>>[0]

/** What a scope allows, in words. Message keys have no colon: `orders:read` is `orders_read`. */
export function useScopeLabel(): (scope: string) => string {
  const t = useTranslations('access.tokens.scope')
  return (scope) => {
    const key = scope.replace(':', '_') as ScopeKey
    return t.has(key) ? t(key) : scope
  }
}
