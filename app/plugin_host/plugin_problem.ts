/** The installation cannot start: says everything that is wrong with the plugins at once, for whoever deploys. */
export class PluginProblem extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Plugins cannot start:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
    this.name = 'PluginProblem'
  }
}
