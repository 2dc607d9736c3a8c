# shellcheck shell=bash
# fill FILE: prints a template with each @NAME@ replaced by the shell variable NAME.
fill() {
  local text key
  text=$(<"$1")
  while [[ $text =~ @([A-Z][A-Z_]*)@ ]]; do
    key=${BASH_REMATCH[1]}
    [ -n "${!key:-}" ] || { echo "$1: no value for @$key@" >&2; return 1; }
    text=${text//"@$key@"/"${!key}"}
  done
  printf '%s\n' "$text"
}
