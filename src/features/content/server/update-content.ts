import type { ContentEditor, UpdateContentInput } from '../content-schema'
import { getContent } from './get-content'
import { changeTheme } from './theme-repository'
import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'

/** Changes the parts of the look that are given. @throws DomainError `changed_meanwhile` */
export async function updateContent(ctx: StoreContext, input: UpdateContentInput): Promise<ContentEditor> {
  const { version, tokens, announcement, menus } = input
  await inTransaction(ctx, async (tx) => {
    const changed = await changeTheme(tx, version, {
      ...(tokens && { tokens }),
      ...(announcement && { announcement }),
      ...(menus && { navigation: menus }),
    })
    if (!changed) throw new DomainError('changed_meanwhile')
    await recordEvent(tx, 'content.changed', {})
  })
  return getContent(ctx)
}
