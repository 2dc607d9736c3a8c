/**
 * Where plugins meet the areas. An area owns the question or the place and adds it here by declaration merging,
 * so that it can ask without knowing who answers:
 *
 * ```ts
 * // app/queues/ports/call_priority.ts
 * declare module '#core/extension_points' {
 *   interface Ports { callPriority: CallPriority }
 * }
 * ```
 */

/** Questions that areas ask: port name -> the interface an answer implements. */
export interface Ports {}

/** Places on pages: slot name -> what the page hands to every fragment in it. */
export interface Slots {}

/** How an area asks. Resolve it from the container; the plugin host is behind it. */
export abstract class PortAnswers {
  /**
   * The answers of add-ons that this customer is entitled to at this moment, in installation order.
   * Empty is normal: every area must work with no plugin installed. Ask anew each time, never keep the list.
   */
  abstract of<Port extends keyof Ports>(port: Port, customerId: number): Promise<Ports[Port][]>
}
