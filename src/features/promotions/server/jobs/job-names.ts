/** Also the kind of the activity that shows its progress. */
export const GENERATE_CODES = 'generate_promotion_codes'
export const SIMULATE_PROMOTION = 'simulate_promotion'
