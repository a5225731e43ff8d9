/** Floating panels: menus, popovers, lists. */
export const popupStyles = [
  'z-50 overflow-hidden rounded-card border border-line bg-raised text-ink shadow-pop outline-none',
  'data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=open]:zoom-in-98 data-[state=open]:duration-150',
  'data-[state=closed]:animate-out data-[state=closed]:fade-out-0 data-[state=closed]:duration-100',
].join(' ')

/** One line of a menu or list. */
export const itemStyles = [
  'relative flex min-h-8 cursor-default items-center gap-2.5 rounded-md px-2.5 py-1.5 text-sm text-ink outline-none select-none touch:min-h-11',
  'data-[highlighted]:bg-hover data-[selected=true]:bg-hover',
  'data-[disabled]:pointer-events-none data-[disabled]:opacity-50 data-[disabled=true]:pointer-events-none data-[disabled=true]:opacity-50',
  'data-[disabled=false]:pointer-events-auto data-[disabled=false]:opacity-100',
  '[&_svg]:size-4 [&_svg]:shrink-0',
].join(' ')
