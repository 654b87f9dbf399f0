# shellcheck shell=bash
# Removes every trace of one engine; fine to call when there is none. Sourced by `up` and `down`.

# Networks that the learner made have bridges on the host, which outlive the engine: ask it to remove them.
remove_networks() {
  engine_pid >/dev/null && engine_answers || return 0
  local -a containers
  mapfile -t containers < <(engine_docker 120 container ls -aq)
  [ ${#containers[@]} = 0 ] || engine_docker 120 container rm -fv "${containers[@]}" >/dev/null || true
  engine_docker 120 network prune -f >/dev/null || true
}

# Process 1 of a PID namespace: the system ends all the others with it, containers too.
end_processes() {
  local pid
  pid=$(engine_pid) || return 0
  kill -KILL "$pid"
  wait_for 20 has_ended || say "process $pid does not end"
}
has_ended() { ! engine_pid; }

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

# Empty folders by now. A cgroup stays busy for a moment after its last process.
remove_cgroups() {
  local -a left
  for _ in $(seq 50); do
    mapfile -t left < <(find /sys/fs/cgroup -depth -type d -path "*/$CGROUP*" 2>/dev/null)
    [ ${#left[@]} = 0 ] && return 0
    rmdir "${left[@]}" 2>/dev/null || sleep 0.1
  done
}

# An engine mounts nothing that the host can see; an interrupted debootstrap does.
remove_mounts() {
  local mount
  awk -v dir="$HOME_DIR/" 'index($2, dir) == 1 { print $2 }' /proc/mounts | sort -r | while read -r mount; do
    umount -l "$mount"
  done
}

take_down() {
  remove_networks
  end_processes
  if [ -x "$ROOT/usr/sbin/dockerd" ]; then
    remove_bridges
    remove_firewall_rule
  fi
  remove_cgroups
  remove_mounts
  rm -rf --one-file-system "$STATE" "$ROOT.part" "$ENV_FILE"
}
