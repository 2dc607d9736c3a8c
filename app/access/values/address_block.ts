/** What counts as one place on the network: an IPv4 address, or the 64 first bits of an IPv6 one, which one household has all of. */
export function addressBlock(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (!address.includes(':')) return address
  const [head, tail] = address.split('::').map((half) => (half ? half.split(':') : []))
  const gap = tail ? 8 - head.length - tail.length : 0
  const groups = [...head, ...new Array<string>(Math.max(0, gap)).fill('0'), ...(tail ?? [])]
  return groups.slice(0, 4).join(':')
}
