# shellcheck shell=bash
# Programs the tests use: installed, never started.

chromium_path() { type -P chromium || type -P chromium-browser || type -P google-chrome; }

chromium_missing_packages() {
  if chromium_path >/dev/null; then
    return
  elif grep -qs '^ID=ubuntu' /etc/os-release; then
    echo "Ubuntu has Chromium only as a snap: sudo snap install chromium" >&2
  else
    echo chromium
  fi
}
chromium_start() { :; }
chromium_await() { :; }
chromium_status() { tool_status chromium "$(chromium_path)"; }
chromium_env() { tool_setting CHROMIUM_PATH "$(chromium_path)"; }

sipp_path() { type -P sipp; }

sipp_missing_packages() { wants sipp sip-tester; }
sipp_start() { :; }
sipp_await() { :; }
sipp_status() { tool_status sipp "$(sipp_path)"; }
sipp_env() { tool_setting SIPP_PATH "$(sipp_path)"; }

# tool_status NAME PATH: the version comes from the package, asking the program itself is slow
tool_status() {
  [ -n "$2" ] || {
    status_line "$1" "not installed" - - -
    return 1
  }
  status_line "$1" installed - - "$2 $(package_version_of "$2")"
}

package_version_of() {
  local owner
  owner=$(dpkg-query -S "$1" 2>/dev/null | cut -d: -f1) || return 0
  # shellcheck disable=SC2016
  dpkg-query -W -f '${Version}' "$owner" 2>/dev/null
}

tool_setting() { [ -z "$2" ] || setting "$1" "$2"; }
