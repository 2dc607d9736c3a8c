/** Without VAT, in øre per month. */
export interface Price {
  oerePerMonth: number
  /** `user`: for each user who may use the add-on. */
  per: 'customer' | 'user'
}
