# shellcheck shell=bash
# What is Podman's own in starting and ending an engine. Sourced by `common.sh`.

# Podman has no engine to talk to: each command goes into the engine's Debian and works there. What it starts is put
# under a cgroup that `down` knows. Its usual limits are higher than root may set them where it runs confined.
make_client() {
  mkdir -p "$STATE/bin"
  cat >"$CLIENT" <<E
#!/bin/sh
read -r pid _ <"$STATE/pid" || exit 125
command=\$1
[ "\$1" != container ] || command=\$2
group="/$CGROUP"
# A build takes the group for its own, instead of making one in it.
[ "\$command" != build ] || group="/$CGROUP/build"
case \$command in
  run | create | build)
    [ "\$1" != container ] || shift
    shift
    set -- "\$command" --cgroup-parent="\$group" --ulimit=nofile=$(ulimit -Sn):$(ulimit -Hn) --ulimit=nproc=32768:32768 "\$@"
    ;;
esac
exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root TERM="\$TERM" NO_COLOR="\$NO_COLOR" \\
  \${CONTAINER_HOST+CONTAINER_HOST="\$CONTAINER_HOST"} \\
  SSL_CERT_FILE=/run/registry.crt CONTAINERS_CONF=/engine/containers.conf \\
  CONTAINERS_REGISTRIES_CONF=/engine/registries.conf \\
  nsenter --target "\$pid" --mount --pid /usr/bin/podman "\$@"
E
  chmod +x "$CLIENT"
}

# engine_cli SECONDS ARGUMENTS...: the client, with a limit.
engine_cli() {
  local seconds=$1
  shift
  timeout "$seconds" "$CLIENT" "$@"
}

engine_version() { engine_cli 5 version --format '{{.Client.Version}}'; }

engine_answers() { engine_cli 5 info >/dev/null 2>&1; }

# Podman makes the bridge itself, when the first container needs it, and chains in the host's firewall.
make_network() {
  has_chains || touch "$STATE/firewall-is-clean"
  cat >"$STATE/containers.conf" <<E
[engine]
runtime = "runc"
cgroup_manager = "cgroupfs"
events_logger = "file"
[network]
network_backend = "netavark"
network_config_dir = "/engine/networks"
E
  cat >"$STATE/registries.conf" <<E
unqualified-search-registries = ["docker.io"]
E
  mkdir -p "$STATE/networks"
  cat >"$STATE/networks/podman.json" <<E
{
  "name": "podman",
  "id": "2f259bab93aaaaa2542ba43ef33eb990d0999ee1b9924b557b7be53c0b7a1bb9",
  "driver": "bridge",
  "network_interface": "$BRIDGE",
  "created": "2026-01-01T00:00:00Z",
  "subnets": [{ "subnet": "$NET.0/24", "gateway": "$NET.1" }],
  "ipv6_enabled": false,
  "internal": false,
  "dns_enabled": false,
  "ipam_options": { "driver": "host-local" }
}
E
}

print_env() {
  cat <<E
export ENGINE_CLI=podman
export PATH=$STATE/bin:\$PATH
unset CONTAINER_HOST CONTAINER_CONNECTION
E
}

# Removed one after the other, each container takes its rules out of the host's firewall.
remove_contents() { engine_cli 120 rm -fa -t 0 >/dev/null || true; }

has_chains() { in_root iptables-save 2>/dev/null | grep -q '^:NETAVARK'; }

# The rules of containers that ended without podman, then the chains: unless the machine's own podman had them
# before, or has put rules for a network of its own into them since.
remove_chains() {
  local table
  [ -e "$STATE/firewall-is-clean" ] || return 0
  in_root iptables -t nat -S POSTROUTING | grep -- '^-A POSTROUTING -s .* -j NETAVARK' | grep -vqF "$NET." && return 0
  for table in filter nat; do
    in_root iptables -t "$table" -S | sed -n '/ NETAVARK/s/^-A/-D/p' | change_rules "$table"
    in_root iptables -t "$table" -S | sed -n '/^-N NETAVARK/s/^-N/-F/p' | change_rules "$table"
    in_root iptables -t "$table" -S | sed -n '/^-N NETAVARK/s/^-N/-X/p' | change_rules "$table"
  done
}

# Comments have blanks in them, so the words are xargs' to split.
change_rules() {
  local rule
  while read -r rule; do
    printf '%s\n' "$rule" | xargs chroot "$ROOT" iptables -t "$1" || true
  done
}

remove_network() {
  in_root ip link delete "$BRIDGE" 2>/dev/null || true
  remove_chains
}
