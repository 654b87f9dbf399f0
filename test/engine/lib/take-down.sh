# shellcheck shell=bash
# Removes every trace of one engine; fine to call when there is none. Sourced by `up` and `down`.

# Process 1 of a PID namespace: the system ends all the others with it, containers too.
end_processes() {
  local pid
  pid=$(engine_pid) || return 0
  kill -KILL "$pid"
  wait_for 20 has_ended || say "process $pid does not end"
}
has_ended() { ! engine_pid; }

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
  if engine_pid >/dev/null && engine_answers; then remove_contents; fi
  end_processes
  if [ -x "$ROOT" ]; then remove_network; fi
  remove_cgroups
  remove_mounts
  rm -rf --one-file-system "$STATE" "$ROOT.part" "$ENV_FILE"
}
