import { test } from '@japa/runner'
import { deviceName } from '#access/values/device_name'

const AGENTS = {
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0':
    ['Edge', 'Windows'],
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1':
    ['Safari', 'iPhone'],
  'Mozilla/5.0 (Linux; Android 14; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36':
    ['Samsung Internet', 'Android'],
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0': [
    'Firefox',
    'Mac',
  ],
  'curl/8.5.0': [null, null],
}

test.group('Devices', () => {
  test('[privacy 24] are called what people call them', ({ assert }) => {
    for (const [agent, [browser, system]] of Object.entries(AGENTS)) {
      assert.deepEqual(deviceName(agent), { browser, system })
    }
  })
})
