import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A door on the way to a server: open, it lets connections through; shut, it cuts them all. */
export class Gate {
  #sockets = new Set<Socket>()
  #isOpen = true
  #server = createServer((inside) => this.#admit(inside))

  private constructor(private readonly target: URL) {}

  static async to(target: URL): Promise<Gate> {
    const gate = new Gate(target)
    gate.#server.listen(0, '127.0.0.1')
    await once(gate.#server, 'listening')
    return gate
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo
    return `http://127.0.0.1:${port}`
  }

  shut(): void {
    this.#isOpen = false
    for (const socket of this.#sockets) socket.destroy()
  }

  open(): void {
    this.#isOpen = true
  }

  async close(): Promise<void> {
    this.shut()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #admit(inside: Socket): void {
    if (!this.#isOpen) return void inside.destroy()
    const outside = connect(Number(this.target.port), this.target.hostname)
    for (const [socket, other] of [
      [inside, outside],
      [outside, inside],
    ]) {
      socket.setNoDelay(true)
      this.#sockets.add(socket)
      socket.pipe(other)
      // Whatever breaks one half ends both; there is nothing to tell about a cut that was wanted.
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        this.#sockets.delete(socket)
        other.destroy()
      })
    }
  }
}
