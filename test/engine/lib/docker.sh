# shellcheck shell=bash
# What is Docker's own in starting and ending an engine. Sourced by `common.sh`.

# The engine's own client, on the host. Its libraries are those of another Debian: start it by their loader.
make_client() {
  local libraries loader plugin=$ROOT/usr/libexec/docker/cli-plugins/docker-buildx
  libraries=$(dirname "$(find "$ROOT/usr/lib" -name libc.so.6)")
  loader=$(find "$libraries" -name 'ld-linux*.so.*')
  mkdir -p "$STATE/bin" "$STATE/client/cli-plugins"
  start_by_loader "$ROOT/usr/bin/docker" "$CLIENT"
  if [ -x "$plugin" ]; then start_by_loader "$plugin" "$STATE/client/cli-plugins/docker-buildx"; fi
  echo '{}' >"$STATE/client/config.json"
}

# start_by_loader PROGRAM SCRIPT
start_by_loader() {
  printf '#!/bin/sh\nexec "%s" --library-path "%s" "%s" "$@"\n' "$loader" "$libraries" "$1" >"$2"
  chmod +x "$2"
}

# engine_cli SECONDS ARGUMENTS...: the client, never without a limit: it waits for ever on a mute socket.
engine_cli() {
  local seconds=$1
  shift
  env -u DOCKER_CONTEXT -u DOCKER_API_VERSION -u DOCKER_TLS_VERIFY -u DOCKER_CERT_PATH \
    DOCKER_HOST="unix://$STATE/docker.sock" DOCKER_CONFIG="$STATE/client" DOCKER_BUILDKIT=0 \
    timeout "$seconds" "$CLIENT" "$@"
}

engine_version() { engine_cli 5 version --format '{{.Server.Version}}'; }

# Exit code 0 alone proves nothing: an answer without a server is no engine.
engine_answers() {
  [ -n "$(engine_version 2>/dev/null)" ]
}

# Where another Docker set the firewall to drop forwarded packets, containers could not reach each other.
allow_forwarding() {
  local rule=(-s "$NET.0.0/16" -d "$NET.0.0/16" -m comment --comment "$BRIDGE" -j ACCEPT)
  if in_root iptables -S FORWARD 2>/dev/null | grep -qx -- '-P FORWARD DROP'; then
    in_root iptables -I FORWARD "${rule[@]}"
  fi
}

make_bridge() {
  in_root ip link add "$BRIDGE" type bridge
  in_root ip address add "$NET.0.1/24" dev "$BRIDGE"
  in_root ip link set "$BRIDGE" up
}

make_network() {
  make_bridge
  allow_forwarding
}

print_env() {
  cat <<E
export DOCKER_HOST=unix://$STATE/docker.sock
export DOCKER_CONFIG=$STATE/client
export ENGINE_CLI=docker
export PATH=$STATE/bin:\$PATH
unset DOCKER_CONTEXT DOCKER_API_VERSION DOCKER_TLS_VERIFY DOCKER_CERT_PATH
E
}

# Networks that the learner made have bridges on the host, which outlive the engine: ask it to remove them.
remove_contents() {
  local -a containers
  mapfile -t containers < <(engine_cli 120 container ls -aq)
  [ ${#containers[@]} = 0 ] || engine_cli 120 container rm -fv "${containers[@]}" >/dev/null || true
  engine_cli 120 network prune -f >/dev/null || true
}

# Its own bridge, and those of its networks if the engine could not be asked: known by their addresses.
remove_bridges() {
  local link
  for link in $(in_root ip -o -4 address show | awk -v net="$NET." 'index($4, net) == 1 { print $2 }'); do
    in_root ip link delete "$link" || true
  done
  in_root ip link delete "$BRIDGE" 2>/dev/null || true # made, but without an address yet
}

remove_firewall_rule() {
  local rule
  in_root iptables -S FORWARD 2>/dev/null | sed -n "/--comment $BRIDGE /s/^-A/-D/p" | while read -ra rule; do
    in_root iptables "${rule[@]}" || true
  done
}

remove_network() {
  remove_bridges
  remove_firewall_rule
}
