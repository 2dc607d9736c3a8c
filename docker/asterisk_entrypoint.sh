#!/usr/bin/env bash
# Writes the configuration from services/asterisk/ and becomes Asterisk.
set -euo pipefail
HERE=$(dirname "$0")
STATE=/srv
BASE=/srv/asterisk
MODULES=$(dirname /usr/lib/*/asterisk/modules/chan_pjsip.so)
: "${ARI_PASSWORD:?}" "${DEMO_PASSWORD:?}"

for part in settings fill asterisk/render; do
  # shellcheck source=/dev/null
  . "$HERE/$part.sh"
done

asterisk_make_folders "$BASE" /usr/share/asterisk
asterisk_render "$HERE/asterisk" "$BASE/etc"
exec asterisk -f -C "$BASE/etc/asterisk.conf"
