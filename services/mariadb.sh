# shellcheck shell=bash disable=SC2034
# MariaDB. The two -core packages hold the programs without the system service.
MARIADB=$STATE/mariadb

mariadb_missing_packages() {
  mariadb_program >/dev/null || mariadb_package server
  type -P mariadb >/dev/null || mariadb_package client
}

# Older releases carry the version in the name (mariadb-server-core-10.6).
mariadb_package() {
  local plain=mariadb-$1-core
  if apt-cache show "$plain" >/dev/null 2>&1; then
    echo "$plain"
  else
    apt-cache --names-only search "^$plain-" 2>/dev/null | awk -v plain="$plain" '{ n = $1 } END { print n ? n : plain }'
  fi
}

mariadb_start() {
  pid_of mariadb >/dev/null && return
  is_free "$BN_MARIADB_PORT"
  mariadb_configure
  [ -d "$MARIADB/data" ] || mariadb_create_data
  start_server mariadb "$(mariadb_program)" --defaults-file="$MARIADB/my.cnf"
}

mariadb_await() { await_server mariadb; }

mariadb_configure() {
  mkdir -p "$MARIADB/log"
  local DB_PASSWORD SYSTEM_USER
  DB_PASSWORD=$(secret "$MARIADB/password")
  SYSTEM_USER=$(id -un)
  fill "$TEMPLATES/mariadb/my.cnf" >"$MARIADB/my.cnf"
  (
    umask 077
    fill "$TEMPLATES/mariadb/client.cnf" >"$MARIADB/client.cnf"
    fill "$TEMPLATES/mariadb/init.sql" >"$MARIADB/init.sql"
  )
}

# In a folder beside it first, so that an interrupted run leaves no half-made data folder.
mariadb_create_data() {
  [[ $MARIADB != *[[:space:]]* ]] || die "mariadb-install-db cannot work in a folder whose path has a space: $MARIADB"
  rm -rf "$MARIADB/data.new"
  mariadb-install-db --defaults-file="$MARIADB/my.cnf" --datadir="$MARIADB/data.new" --skip-test-db \
    --auth-root-authentication-method=socket --auth-root-socket-user="$(id -un)" >"$MARIADB/log/install.log" 2>&1 9>&- ||
    die "mariadb-install-db failed; see $MARIADB/log/install.log"
  mv "$MARIADB/data.new" "$MARIADB/data"
}

mariadb_ready() {
  mariadb --defaults-file="$MARIADB/client.cnf" -e 'select 1' >/dev/null 2>&1
}

mariadb_program() { PATH=$PATH:/usr/sbin type -P mariadbd; }

mariadb_version() { "$(mariadb_program)" --no-defaults --version | sed -E 's/.*Ver ([0-9.]+).*/MariaDB \1/'; }

mariadb_status() {
  if ! mariadb_program >/dev/null; then
    status_line mariadb "not installed" - "$BN_MARIADB_PORT" -
    return 1
  fi
  server_status mariadb "$BN_MARIADB_PORT" "$(mariadb_version)"
}

mariadb_env() {
  setting DB_CONNECTION mysql
  setting DB_HOST 127.0.0.1
  setting DB_PORT "$BN_MARIADB_PORT"
  setting DB_USER bedriftsnett
  setting DB_PASSWORD "$(secret "$MARIADB/password")"
  setting DB_DATABASE bedriftsnett
}
