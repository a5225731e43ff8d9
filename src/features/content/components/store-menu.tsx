import { ShopIcon } from '@/ui/shop/shop-icon'
import type { Menu } from '../content-schema'
import { contentHref } from './content-href'

/** The shop's main ways on wide screens. Entries below a way open on pointing at it or tabbing into it. */
export function StoreMenu({ items, prefix, label }: { items: Menu['items']; prefix: string; label: string }) {
  return (
    <nav aria-label={label} className="max-lg:hidden">
      <ul className="flex flex-wrap items-center justify-center gap-x-1">
        {items.map((item, index) => (
          <li key={index} className="group/item relative">
            <a
              href={contentHref(item.link, prefix)}
              className="flex min-h-11 items-center gap-1 rounded-control px-3.5 text-[0.9375rem] font-medium hover:bg-hover editorial:text-[0.8125rem] editorial:tracking-[0.08em] editorial:uppercase editorial:hover:bg-transparent editorial:hover:underline editorial:hover:underline-offset-8"
            >
              {item.label}
              {item.children.length > 0 ? <ShopIcon name="down" className="size-3.5 opacity-70" /> : null}
            </a>
            {item.children.length > 0 ? (
              <ul className="invisible absolute start-0 top-full z-40 min-w-56 rounded-[min(var(--radius-card),1rem)] border border-line bg-canvas p-2 opacity-0 shadow-pop transition-[opacity,visibility] delay-75 group-focus-within/item:visible group-focus-within/item:opacity-100 group-hover/item:visible group-hover/item:opacity-100">
                {item.children.map((child, place) => (
                  <li key={place}>
                    <a
                      href={contentHref(child.link, prefix)}
                      className="flex min-h-10 items-center rounded-[min(var(--radius-field),0.5rem)] px-3 text-[0.9375rem] hover:bg-hover"
                    >
                      {child.label}
                    </a>
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The same on narrow screens: a panel below the header, open without script. */
export function StorePhoneMenu({ items, prefix, label }: { items: Menu['items']; prefix: string; label: string }) {
  return (
    <details className="group/menu lg:hidden">
      <summary aria-label={label} className="-ms-2.5 grid size-11 place-items-center rounded-control hover:bg-hover">
        <ShopIcon name="menu" className="size-6 group-open/menu:hidden" />
        <ShopIcon name="close" className="hidden size-6 group-open/menu:block" />
      </summary>
      <nav
        aria-label={label}
        className="absolute inset-x-0 top-full z-50 max-h-[calc(100dvh-8rem)] overflow-y-auto border-y border-line bg-canvas px-4 py-2 shadow-pop"
      >
        <ul>
          {items.map((item, index) => (
            <li key={index} className="border-b border-line py-1 last:border-b-0">
              <a href={contentHref(item.link, prefix)} className="flex min-h-12 items-center text-lg font-semibold">
                {item.label}
              </a>
              {item.children.length > 0 ? (
                <ul className="pb-2">
                  {item.children.map((child, place) => (
                    <li key={place}>
                      <a
                        href={contentHref(child.link, prefix)}
                        className="flex min-h-11 items-center ps-4 text-ink-muted"
                      >
                        {child.label}
                      </a>
                    </li>
                  ))}
                </ul>
              ) : null}
            </li>
          ))}
        </ul>
      </nav>
    </details>
  )
}
