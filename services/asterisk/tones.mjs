// Writes the sounds the switchboard starts with, as 8 kHz A-law (what the trunk speaks, so nothing
// is transcoded): node tones.mjs <data folder>. All computed here, so free of anyone's rights.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const RATE = 8000

/** ITU-T G.711: a 16-bit sample as one A-law byte. */
function alaw(sample) {
  const sign = sample >= 0 ? 0x80 : 0
  const magnitude = sample >= 0 ? sample : -sample - 1
  let exponent = 7
  for (let bit = 0x4000; exponent > 0 && (magnitude & bit) === 0; bit >>= 1) exponent--
  const mantissa = (magnitude >> (exponent === 0 ? 4 : exponent + 3)) & 0x0f
  return (sign | (exponent << 4) | mantissa) ^ 0x55
}

const sine = (frequency, seconds) => Math.sin(2 * Math.PI * frequency * seconds)
const decibels = (level) => 10 ** (level / 20)

/** Nothing clicks: ten milliseconds in and out. */
const softEdges = (at, length) => Math.min(1, at / 0.01, (length - at) / 0.01)

/** 440 Hz that never changes, which is how the tests recognise it, under a third that comes and goes. */
const hold = (at) =>
  decibels(-12) * sine(440, at) + decibels(-30) * sine(550, at) * Math.sin((Math.PI * at) / 6) ** 2
const tone = (frequency, level, length) => (at) =>
  decibels(level) * sine(frequency, at) * softEdges(at, length)

/** Three rising tones, as every network says that a number is not in service (ITU-T E.180). */
const outOfService = (at) => {
  const part = Math.min(2, Math.floor(at * 3))
  return tone([950, 1400, 1800][part], -12, 1 / 3)(at - part / 3)
}

function write(file, seconds, signal) {
  const samples = new Uint8Array(seconds * RATE)
  for (let n = 0; n < samples.length; n++)
    samples[n] = alaw(Math.round(32767 * Math.max(-1, Math.min(1, signal(n / RATE)))))
  writeFileSync(file, samples)
}

const folder = process.argv[2]
for (const name of ['moh', 'sounds/en']) mkdirSync(join(folder, name), { recursive: true })
write(join(folder, 'sounds/en/greeting.alaw'), 1, tone(880, -12, 1))
write(join(folder, 'sounds/en/beep.alaw'), 0.2, tone(1000, -12, 0.2))
write(join(folder, 'sounds/en/out-of-service.alaw'), 1, outOfService)
// 30 seconds hold whole periods of all three: the loop has no seam
write(join(folder, 'moh/hold.alaw'), 30, hold)
