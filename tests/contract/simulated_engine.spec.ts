import { engineContract } from './engine_contract.ts'
import { SimulatedHarness } from './simulated_harness.ts'

engineContract('simulated', async () => new SimulatedHarness())
