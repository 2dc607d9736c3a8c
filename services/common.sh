# shellcheck shell=bash
# What every service shares: packages, secrets, processes, output.

die() {
  printf 'bin/services: %s\n' "$*" >&2
  exit 1
}

is_root() { [ "$(id -u)" = 0 ]; }

# Two runs at once (a test run and a person) must not both start the same server.
one_at_a_time() {
  mkdir -p "$STATE"
  exec 9>"$STATE/lock"
  flock 9
}

# --- packages ---------------------------------------------------------------------------------

# wants PROGRAM PACKAGE: prints PACKAGE when PROGRAM is not on this machine
wants() {
  type -P "$1" >/dev/null || echo "$2"
}

is_debian_like() { [ -r /etc/debian_version ] && command -v apt-get >/dev/null; }

install_packages() {
  is_debian_like || die "missing here: $*. It installs on Debian and Ubuntu only; elsewhere install these yourself, or use compose.yaml with Docker."
  is_root || die "missing: $*. Run this once, then try again:
  sudo apt-get update && sudo apt-get install -y --no-install-recommends $*"
  echo "installing: $*"
  apt-cache show "$@" >/dev/null 2>&1 || apt-get -q update
  apt_install "$@" || { apt-get -q update && apt_install "$@"; }
  # A package that brings a system service enables it for the next boot: we run our own instead.
  if [[ " $* " == *" redis-server "* ]] && command -v systemctl >/dev/null; then
    systemctl disable redis-server >/dev/null 2>&1 || true
  fi
}

# policy-rc.d is how Debian is told not to start services while installing; a file that was there
# before is put back.
apt_install() (
  policy=/usr/sbin/policy-rc.d
  put_back() {
    rm -f "$policy"
    [ ! -e "$policy.before-bedriftsnett" ] || mv "$policy.before-bedriftsnett" "$policy"
  }
  trap put_back EXIT
  [ ! -e "$policy" ] || mv "$policy" "$policy.before-bedriftsnett"
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod 755 "$policy"
  DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends "$@"
)

# --- secrets ----------------------------------------------------------------------------------

# secret FILE: prints the password kept there, made the first time it is asked for
secret() {
  if [ ! -s "$1" ]; then
    mkdir -p "$(dirname "$1")"
    (umask 077 && od -An -N20 -tx1 /dev/urandom | tr -d ' \n' >"$1")
  fi
  cat "$1"
}

# --- processes --------------------------------------------------------------------------------

# pid_of NAME: prints the pid while our process lives. A pid file may outlive a reboot and its
# number may by then be someone else's: ours is the one whose working folder is ours.
pid_of() {
  local pid folder
  pid=$(cat "$STATE/$1/pid" 2>/dev/null) || return 1
  folder=$(readlink "/proc/$pid/cwd") || return 1
  [[ $folder == "$STATE/$1"* ]] && echo "$pid"
}

# start_server NAME COMMAND...: in a session of its own, holding neither our lock nor our output
start_server() {
  local name=$1
  shift
  mkdir -p "$STATE/$name/log"
  (cd "$STATE/$name" && exec setsid "$@" </dev/null >>log/output.log 2>&1 9>&-) &
  echo $! >"$STATE/$name/pid"
}

# await_server NAME: until NAME_ready, as long as the process lives
await_server() {
  local name=$1 deadline=$((SECONDS + 30))
  until "${name}_ready"; do
    pid_of "$name" >/dev/null || die "$name ended while starting:
$(tail -n 15 "$STATE/$name"/log/* 2>/dev/null)"
    [ $SECONDS -lt $deadline ] || die "$name is not ready after 30 s; see $STATE/$name/log/"
    sleep 0.05
  done
}

# stop_server NAME SIGNAL: by its pid only, never by its name
stop_server() {
  local name=$1 pid deadline=$((SECONDS + 15))
  pid=$(pid_of "$name") || { rm -f "$STATE/$name/pid"; return 0; }
  kill "-$2" "$pid" 2>/dev/null || true
  while pid_of "$name" >/dev/null; do
    if [ $SECONDS -ge $deadline ]; then
      kill -KILL "$pid" 2>/dev/null || true
      deadline=$((SECONDS + 15))
    fi
    sleep 0.05
  done
  rm -f "$STATE/$name/pid"
}

# answers PORT: something accepts TCP connections there
answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Threads of a process that was killed may hold its port for a moment after the process seems gone.
is_free() {
  local deadline=$((SECONDS + 5))
  while answers "$1"; do
    [ $SECONDS -lt $deadline ] || die "port $1 is taken by another program (set another port in .services/settings)"
    sleep 0.05
  done
}

# --- output -----------------------------------------------------------------------------------

# server_status NAME PORT VERSION
server_status() {
  local pid
  if ! pid=$(pid_of "$1"); then
    status_line "$1" down - "$2" "$3"
  elif "${1}_ready"; then
    status_line "$1" up "$pid" "$2" "$3" && return 0
  else
    status_line "$1" "not ready" "$pid" "$2" "$3"
  fi
  return 1
}

# status_line NAME STATE PID PORT VERSION
status_line() { printf '%-9s %-13s pid %-7s port %-12s %s\n' "$@"; }

# setting KEY VALUE: one line for eval
setting() { printf "export %s='%s'\n" "$1" "${2//\'/\'\\\'\'}"; }
