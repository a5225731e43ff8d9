const RULES = {
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          {
            not: {
              href_matches: [
                '/cart*',
                '/checkout*',
                '/account*',
                '/orders*',
                '/pay*',
                '/*/cart*',
                '/*/checkout*',
                '/*/account*',
                '/*/orders*',
                '/*/pay*',
                '/files/*',
                '/api/*',
              ],
            },
          },
          { not: { selector_matches: '[rel~=nofollow]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
}

/** Pages that are the same for everybody are fetched when the pointer rests on their link; they come from the server's memory. */
export function PrefetchRules({ nonce }: { nonce: string | undefined }) {
  return (
    <script
      type="speculationrules"
      nonce={nonce}
      // The browser hides a nonce from scripts once it has read it.
      suppressHydrationWarning
      // oxlint-disable-next-line react/no-danger -- a constant
      dangerouslySetInnerHTML={{ __html: JSON.stringify(RULES) }}
    />
  )
}
