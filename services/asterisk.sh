# shellcheck shell=bash disable=SC2034
# Asterisk 22 over ARI. Unpacked beside the system (services/asterisk/unpack.sh), own configuration.
ASTERISK=$STATE/asterisk
ASTERISK_ROOT=$ASTERISK/root
ARI_USER=bedriftsnett

# shellcheck source=/dev/null
. "$TEMPLATES/asterisk/unpack.sh"
# shellcheck source=/dev/null
. "$TEMPLATES/asterisk/render.sh"

# Asterisk itself is no package of this system, but unpacking checks Debian's signature.
asterisk_missing_packages() {
  [ -e "$ASTERISK_ROOT/version" ] || [ -e "$DEBIAN_KEYS" ] || echo debian-archive-keyring
}

asterisk_start() {
  pid_of asterisk >/dev/null && return
  [ -e "$ASTERISK_ROOT/version" ] || asterisk_unpack "$ASTERISK_ROOT"
  is_free "$BN_ARI_PORT"
  ! asterisk_sip_is_bound || die "UDP port $BN_SIP_PORT is taken by another program (set another port in .services/settings)"
  asterisk_configure
  start_server asterisk "$ASTERISK/asterisk" -f
}

asterisk_await() { await_server asterisk; }

asterisk_configure() {
  local BASE=$ASTERISK MODULES ARI_PASSWORD DEMO_PASSWORD
  MODULES=$ASTERISK_ROOT/usr/lib/$(debian_triplet)/asterisk/modules
  ARI_PASSWORD=$(secret "$ASTERISK/ari_password")
  DEMO_PASSWORD=$(secret "$ASTERISK/demo_password")
  asterisk_make_folders "$BASE" "$ASTERISK_ROOT/usr/share/asterisk"
  asterisk_render "$TEMPLATES/asterisk" "$BASE/etc"
  [ -e "$BASE/data/moh/hold.alaw" ] || asterisk_make_tones "$BASE/data"
  asterisk_write_launcher
}

asterisk_make_tones() {
  local node
  node=$(PATH=$ROOT/node_modules/.bin:$PATH type -P node) || die "Node is needed to make the waiting music: run npm install first"
  "$node" "$TEMPLATES/asterisk/tones.mjs" "$1"
}

# The unpacked loader starts the unpacked program with the unpacked libraries: nothing of the host is
# used, so its age does not matter. Also the console: .services/asterisk/asterisk -rvvv
asterisk_write_launcher() {
  cat >"$ASTERISK/asterisk" <<LAUNCHER
#!/bin/sh
exec "$(asterisk_loader "$ASTERISK_ROOT")" --library-path "$ASTERISK_ROOT/usr/lib/$(debian_triplet)" "$ASTERISK_ROOT/usr/sbin/asterisk" -C "$ASTERISK/etc/asterisk.conf" "\$@"
LAUNCHER
  chmod +x "$ASTERISK/asterisk"
}

asterisk_ready() { asterisk_sip_is_bound && [ "$(ari_status_code)" = 200 ]; }

# Through bash itself: needs no curl and shows the password to nobody who lists processes.
ari_status_code() {
  local credentials line
  credentials=$(printf '%s:%s' "$ARI_USER" "$(secret "$ASTERISK/ari_password")" | base64 -w 0)
  {
    printf 'GET /ari/asterisk/info HTTP/1.0\r\nAuthorization: Basic %s\r\n\r\n' "$credentials" >&3
    read -r -t 2 line <&3 || true
    [[ $line =~ ^HTTP/[0-9.]+\ ([0-9]+) ]] && echo "${BASH_REMATCH[1]}"
  } 3<>"/dev/tcp/127.0.0.1/$BN_ARI_PORT"
} 2>/dev/null

# Asterisk runs on without its SIP port when another program holds it, so look.
asterisk_sip_is_bound() { grep -qi "$(printf ' 0100007F:%04X ' "$BN_SIP_PORT")" /proc/net/udp; }

asterisk_status() {
  local ports=$BN_ARI_PORT,$BN_SIP_PORT
  if [ ! -e "$ASTERISK_ROOT/version" ]; then
    status_line asterisk "not installed" - "$ports" -
    return 1
  fi
  server_status asterisk "$ports" "$(cut -d+ -f1 "$ASTERISK_ROOT/version")"
}

asterisk_env() {
  setting ARI_URL "http://127.0.0.1:$BN_ARI_PORT"
  setting ARI_USERNAME "$ARI_USER"
  setting ARI_PASSWORD "$(secret "$ASTERISK/ari_password")"
  setting ARI_APP bedriftsnett
  setting TRUNK_PEER "$BN_TRUNK_PEER"
  setting SIP_HOST 127.0.0.1
  setting SIP_PORT "$BN_SIP_PORT"
}
