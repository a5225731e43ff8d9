import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { MailSettings, UpdateMailSettingsInput } from '../mail-settings-schema'
import { getMailSettings } from './get-mail-settings'
import { saveMailSender } from './mail-settings-repository'
import { toStoredSender } from './to-stored-sender'

/** @throws DomainError `changed_meanwhile`, `invalid` (password) */
export async function updateMailSettings(
  ctx: StoreContext,
  { version, ...input }: UpdateMailSettingsInput,
): Promise<MailSettings> {
  if (!(await saveMailSender(ctx, version, await toStoredSender(ctx, input)))) {
    throw new DomainError('changed_meanwhile')
  }
  return getMailSettings(ctx)
}
