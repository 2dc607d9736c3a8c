/** Norwegian organisation numbers: nine digits, the last one a check digit (modulus 11). */
const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2]

export function isOrganisationNumber(number: string): boolean {
  if (!/^\d{9}$/.test(number)) return false
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(number[place]), 0)
  const check = (11 - (sum % 11)) % 11
  return check === Number(number[8])
}

/** As people write it: `310 748 129`. */
export function formatOrganisationNumber(number: string): string {
  return number.replace(/^(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3')
}
