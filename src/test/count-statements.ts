import { storePool } from '@/server/store-db'

interface Queryable {
  query: (...args: unknown[]) => unknown
}

/** Every statement that reaches a store's database while `work` runs, transaction control included, scope switches not. */
export async function countStatements<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = []
  const pool = storePool as unknown as { connect: (...args: unknown[]) => unknown }
  const original = pool.connect
  const watch = (client: Queryable): Queryable =>
    new Proxy(client, {
      get(target, property) {
        const value: unknown = Reflect.get(target, property, target)
        if (typeof value !== 'function') return value
        if (property !== 'query') return value.bind(target)
        return (...args: unknown[]) => {
          const first = args[0] as string | { text?: string }
          statements.push((typeof first === 'string' ? first : (first.text ?? '')).trim())
          return Reflect.apply(value, target, args) as unknown
        }
      },
    })
  pool.connect = async function connect(this: unknown, ...args: unknown[]) {
    const callback = args[0] as ((error: unknown, client: Queryable | undefined, done: unknown) => void) | undefined
    if (!callback) return watch((await Reflect.apply(original, storePool, [])) as Queryable)
    const answer: unknown = Reflect.apply(original, storePool, [
      (error: unknown, client: Queryable | undefined, done: unknown) => callback(error, client && watch(client), done),
    ])
    return answer
  }
  try {
    return { result: await work(), statements }
  } finally {
    pool.connect = original
  }
}
