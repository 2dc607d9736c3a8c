# shellcheck shell=bash
# asterisk_unpack FOLDER: Asterisk 22 and every library it needs, from Debian's unstable release (no
# stable release carries it), without telling the system's package database. About 250 MB.
DEBIAN_KEYS=/usr/share/keyrings/debian-archive-keyring.gpg

asterisk_unpack() {
  local target=$1 apt=$1.apt new=$1.new
  is_debian_like || die "Asterisk unpacks on Debian and Ubuntu only; elsewhere use compose.yaml with Docker."
  echo "unpacking Asterisk into $target (half a minute)"
  rm -rf "$apt" "$new"
  unstable_download "$apt" >"$STATE/unpack.log" 2>&1 || die "downloading Asterisk failed:
$(tail -n 8 "$STATE/unpack.log")"
  unpack_archives "$apt" "$new"
  "$(asterisk_loader "$new")" --library-path "$new/usr/lib/$(debian_triplet)" "$new/usr/sbin/asterisk" -V >"$new/version"
  [[ $(<"$new/version") == "Asterisk 22."* ]] || die "the mirror offers $(<"$new/version"), but this project is built on Asterisk 22"
  mv "$new" "$target"
  rm -rf "$apt"
}

# The mirror this machine's apt already uses; on Ubuntu, which has none of Debian, say which.
debian_mirror() {
  local sites
  # shellcheck disable=SC2016
  sites=$(apt-get indextargets --format '$(SITE)' 'Origin: Debian' 'Label: Debian')
  [ -n "${BN_DEBIAN_MIRROR:-$sites}" ] || return 1
  head -n 1 <<<"${BN_DEBIAN_MIRROR:-$sites}"
}

# An apt of its own, with an empty package database: it resolves everything down to libc.
unstable_download() {
  local apt=$1 mirror options
  mirror=$(debian_mirror) || { echo "apt here knows no Debian mirror: run apt-get update, or set BN_DEBIAN_MIRROR to the address of one"; return 1; }
  mkdir -p "$apt"/{state/lists/partial,cache/archives/partial}
  echo "deb [signed-by=$DEBIAN_KEYS] $mirror sid main" >"$apt/sources.list"
  : >"$apt/status"
  options=(
    -o Dir::State="$apt/state" -o Dir::State::status="$apt/status" -o Dir::Cache="$apt/cache"
    -o Dir::Etc::sourcelist="$apt/sources.list" -o Dir::Etc::sourceparts=/dev/null
    -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=/dev/null
    -o Acquire::Languages=none -o APT::Sandbox::User=root -o APT::Update::Post-Invoke::=true
  )
  apt-get -q "${options[@]}" update &&
    apt-get -q -y "${options[@]}" --no-install-recommends --download-only install 'asterisk=1:22*'
}

unpack_archives() {
  local apt=$1 new=$2 folder archive
  mkdir -p "$new"/usr/{bin,sbin,lib,lib64}
  for folder in bin sbin lib lib64; do ln -s "usr/$folder" "$new/$folder"; done
  for archive in "$apt"/cache/archives/*.deb; do
    dpkg-deb --fsys-tarfile "$archive" | tar -x -C "$new" --no-same-owner --keep-directory-symlink \
      --exclude='./usr/share/doc/*' --exclude='./usr/share/man/*' --exclude='./usr/share/locale/*'
  done
}

debian_triplet() {
  case $(uname -m) in
    x86_64) echo x86_64-linux-gnu ;;
    aarch64) echo aarch64-linux-gnu ;;
    *) die "no Asterisk for $(uname -m) here: only x86_64 and aarch64" ;;
  esac
}

# asterisk_loader FOLDER: the dynamic loader inside it
asterisk_loader() {
  case $(uname -m) in
    x86_64) echo "$1/usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2" ;;
    aarch64) echo "$1/usr/lib/aarch64-linux-gnu/ld-linux-aarch64.so.1" ;;
  esac
}
