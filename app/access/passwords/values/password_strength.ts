export type PasswordStrength = 'good' | 'strong' | 'very_strong'

/** How strong a password is that the rule has let through; from there on it is length that counts. */
export function passwordStrength(password: string): PasswordStrength {
  const { length } = [...password]
  if (length >= 28) return 'very_strong'
  return length >= 20 ? 'strong' : 'good'
}
