# shellcheck shell=bash disable=SC2034
# Ports and names. A second checkout on the same machine puts its own in .services/settings, as
# plain lines (BN_MARIADB_PORT=43306); the environment works too, but must then be the same each time.
# shellcheck source=/dev/null
[ ! -f "$STATE/settings" ] || . "$STATE/settings"

: "${BN_MARIADB_PORT:=33306}"
: "${BN_REDIS_PORT:=36379}"
: "${BN_ARI_PORT:=38088}"
: "${BN_SIP_PORT:=35060}"
: "${BN_RTP_FIRST:=30000}"
: "${BN_RTP_LAST:=33999}"
: "${BN_TRUNK_PEER:=127.0.0.1:35062}" # where the application sends outgoing calls
: "${BN_BENCH_PEER:=127.0.0.1:35064}" # where the 50 queue members of the benchmark listen
: "${BN_SYSTEM_NAME:=bn1}"            # makes channel ids unique across several Asterisks
