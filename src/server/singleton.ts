/**
 * Our server's modules and Next's bundles are two module graphs in one process. What must exist once (pools, caches,
 * registries) is made through this function and hangs on globalThis. singleton.test.ts proves that both see the same one.
 */
export function singleton<T>(name: string, create: () => T): T {
  const key = Symbol.for(`stoa.${name}`)
  const holder = globalThis as { [key: symbol]: T | undefined }
  return (holder[key] ??= create())
}
