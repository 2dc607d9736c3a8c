import { BlockList, isIPv4 } from 'node:net'

/** Networks that are not the open internet (IANA's special-purpose registries): ours, the machine's own, and those of nobody. */
const CLOSED_IPV4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16'],
  ...['172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16'],
  ...['198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
]

/** All that is handed out on the internet. Outside: loopback, link-local, private, multicast, and IPv4 in IPv6 clothes. */
const OPEN_IPV6 = '2000::/3'

/** Inside it: protocol assignments with Teredo, documentation, and 6to4, which lead to any IPv4 address. */
const CLOSED_IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const closed = listOf([...CLOSED_IPV4, ...CLOSED_IPV6])
const open = listOf([OPEN_IPV6])

/** Whether an IP address is one that anybody on the internet may be asked at. */
export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !closed.check(address, 'ipv4')
  return open.check(address, 'ipv6') && !closed.check(address, 'ipv6')
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address, bits] = network.split('/')
    list.addSubnet(address, Number(bits), isIPv4(address) ? 'ipv4' : 'ipv6')
  }
  return list
}
