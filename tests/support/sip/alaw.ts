/** ITU-T G.711 A-law, the coding of the Norwegian telephone network. */
export function encodeAlaw(sample: number): number {
  const sign = sample >= 0 ? 0x80 : 0
  const magnitude = Math.min(sample >= 0 ? sample : -sample - 1, 32635)
  let exponent = 7
  for (let bit = 0x4000; exponent > 0 && (magnitude & bit) === 0; bit >>= 1) exponent--
  const mantissa = (magnitude >> (exponent === 0 ? 4 : exponent + 3)) & 0x0f
  return (sign | (exponent << 4) | mantissa) ^ 0x55
}

export function decodeAlaw(byte: number): number {
  const bits = byte ^ 0x55
  const exponent = (bits >> 4) & 7
  const mantissa = bits & 0x0f
  const magnitude =
    exponent === 0 ? (mantissa << 4) + 8 : ((mantissa << 4) + 0x108) << (exponent - 1)
  return bits & 0x80 ? magnitude : -magnitude
}
