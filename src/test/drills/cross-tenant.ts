import { checksumOf, crossTenantFuzz, twoFilledStores } from '../cross-tenant-fuzz'
import { emptyDatabase } from '../empty-database'
import type { Drill } from './drill'

const INPUTS_PER_PROCEDURE = 50

export const drill: Drill = {
  id: 5,
  title: `every procedure with another store's things, ${INPUTS_PER_PROCEDURE} inputs each, by everybody`,
  async run(log) {
    await emptyDatabase()
    const stores = await twoFilledStores()
    const { procedures, calls, wrong } = await crossTenantFuzz(stores, INPUTS_PER_PROCEDURE)
    const unchanged = (await checksumOf(stores.b)) === stores.before
    log(
      `${procedures} procedures, ${calls} calls, ${wrong.length} wrong; rows of the other store ${unchanged ? 'unchanged' : 'CHANGED'}`,
    )
    if (wrong.length > 0) throw new Error(wrong.slice(0, 5).join('\n'))
    if (!unchanged) throw new Error('The other store was changed')
  },
}
