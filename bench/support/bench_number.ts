/** What the callers of the benchmark ring. */
export const BENCH_NUMBER = '+4721000001'
