import { BaseCommand } from '@adonisjs/core/ace'
import { loggedCustomers, verifyChain } from '#audit/verify_chain'

/** Proves that nobody has changed or removed what the audit logs say. Exit code 1 when somebody has. */
export default class VerifyAudit extends BaseCommand {
  static commandName = 'audit:verify'
  static description = 'Verify the chain of every audit log'
  static options = { startApp: true }

  async run() {
    const customers = await loggedCustomers()
    let breaches = 0
    for (const customerId of customers) {
      const breach = await verifyChain(customerId)
      if (!breach) continue
      breaches++
      this.logger.error(`customer ${customerId}: ${breach.what} at entry ${breach.sequence}`)
    }
    if (breaches > 0) this.exitCode = 1
    else this.logger.success(`${customers.length} logs are as they were written`)
  }
}
