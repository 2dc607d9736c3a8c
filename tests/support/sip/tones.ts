import { decodeAlaw, encodeAlaw } from './alaw.ts'

export const SAMPLE_RATE = 8000
/** 20 ms, the usual length of an RTP packet. */
export const PACKET_SAMPLES = 160
const LOUDNESS = 8000
/** Well above what leaks in from a neighbouring tone, well below half the loudness. */
const AUDIBLE = 1500

/** One packet of a tone. The frequency is a multiple of 50 Hz, so that packets join without a click. */
export function tonePacket(frequency: number): Buffer {
  if (frequency % 50 !== 0) throw new RangeError(`${frequency} Hz does not fit in whole packets`)
  return Buffer.from(
    Array.from({ length: PACKET_SAMPLES }, (_, n) =>
      encodeAlaw(Math.round(LOUDNESS * Math.sin((2 * Math.PI * frequency * n) / SAMPLE_RATE)))
    )
  )
}

/** Which of the frequencies sound in the packets, by Goertzel's algorithm. */
export function audibleIn(packets: Buffer[], frequencies: readonly number[]): number[] {
  const samples = Float64Array.from(Buffer.concat(packets), decodeAlaw)
  return frequencies.filter((frequency) => amplitudeOf(samples, frequency) > AUDIBLE)
}

function amplitudeOf(samples: Float64Array, frequency: number): number {
  const coefficient = 2 * Math.cos((2 * Math.PI * frequency) / SAMPLE_RATE)
  let last = 0
  let beforeLast = 0
  for (const sample of samples) {
    const next = sample + coefficient * last - beforeLast
    beforeLast = last
    last = next
  }
  const power = last * last + beforeLast * beforeLast - coefficient * last * beforeLast
  return (2 * Math.sqrt(Math.max(0, power))) / samples.length
}
