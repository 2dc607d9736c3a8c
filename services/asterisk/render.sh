# shellcheck shell=bash
# Writes Asterisk's folders and configuration; used by bin/services and by the Docker image. Wants
# fill.sh, the BN_ settings, BASE, MODULES, ARI_PASSWORD and DEMO_PASSWORD.
BENCH_AGENTS=50

# asterisk_make_folders BASE SHARE: SHARE is what the package keeps in /usr/share/asterisk
asterisk_make_folders() {
  local name
  mkdir -p "$1"/{etc,lib/keys,db,run,log,cache,data/{sounds/en,moh},spool/{outgoing,recording,monitor,voicemail,tmp}}
  for name in documentation rest-api static-http; do ln -sfn "$2/$name" "$1/data/$name"; done
}

# asterisk_render TEMPLATES DESTINATION
asterisk_render() (
  umask 077
  for template in "$1"/*.conf; do fill "$template" >"$2/$(basename "$template")"; done
  each_bench_agent "$1/bench_agent.conf" >>"$2/bench_pjsip.conf"
  each_bench_agent <(echo 'member => PJSIP/benchagent%N%') >>"$2/bench_queues.conf"
  rm "$2/bench_agent.conf"
  # a missing file is a warning, or makes a module refuse to load
  for name in acl ccss cli_aliases codecs dnsmgr extconfig features pjproject queuerules res_stun_monitor stir_shaken udptl websocket_client; do
    : >"$2/$name.conf"
  done
)

# each_bench_agent FILE: its text once per agent, with the agent's number for %N%
each_bench_agent() {
  local text n
  text=$(fill "$1")
  for ((n = 1; n <= BENCH_AGENTS; n++)); do printf '%s\n' "${text//%N%/$n}"; done
}
