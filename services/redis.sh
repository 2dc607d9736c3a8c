# shellcheck shell=bash disable=SC2034
# Redis, in memory only: sessions, limits and messages between nodes may all be lost.
REDIS=$STATE/redis

redis_missing_packages() { wants redis-server redis-server; }

redis_start() {
  pid_of redis >/dev/null && return
  is_free "$BN_REDIS_PORT"
  mkdir -p "$REDIS/log"
  fill "$TEMPLATES/redis/redis.conf" >"$REDIS/redis.conf"
  start_server redis redis-server "$REDIS/redis.conf"
}

redis_await() { await_server redis; }

redis_ready() { [ "$(redis-cli -p "$BN_REDIS_PORT" ping 2>/dev/null)" = PONG ]; }

redis_status() {
  if ! type -P redis-server >/dev/null; then
    status_line redis "not installed" - "$BN_REDIS_PORT" -
    return 1
  fi
  server_status redis "$BN_REDIS_PORT" "$(redis-server --version | sed -E 's/.*v=([0-9.]+).*/Redis \1/')"
}

redis_env() {
  setting REDIS_HOST 127.0.0.1
  setting REDIS_PORT "$BN_REDIS_PORT"
}
