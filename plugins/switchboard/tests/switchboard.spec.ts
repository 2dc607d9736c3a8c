import { pluginSuite } from '#tests/plugin_suite'

pluginSuite('switchboard')
