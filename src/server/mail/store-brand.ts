import { z } from 'zod'
import type { StoreContext } from '../store-context'
import { storeUrl } from '../store-directory'
import type { MailBrand, MailPalette } from './layout'

const color = z.string().regex(/^#[0-9a-f]{6}$/i)
const palette = z.object({ primary: color, primaryForeground: color })
const looks = z.object({ light: palette, dark: palette })

const paletteOf = ({ primary, primaryForeground }: z.output<typeof palette>): MailPalette => ({
  button: primary,
  buttonText: primaryForeground,
})

/** A store as its mails show it: its name and the colours of its shop. One statement. */
export async function storeBrand(ctx: StoreContext): Promise<MailBrand> {
  const theme = await ctx.db.theme.findUnique({ where: { id: 1 }, select: { tokens: true } })
  const { data } = looks.safeParse(theme?.tokens)
  const brand = { name: ctx.store.name, url: storeUrl(ctx.store) }
  return data ? { ...brand, light: paletteOf(data.light), dark: paletteOf(data.dark) } : brand
}
