# shellcheck shell=bash
# What `up` and `down` share: the settings of each engine, where it lives, and small helpers. Sourced, not run.
# shellcheck disable=SC2034  # the settings are used by the files that source this one

BASE=${ENGINE_BASE:-/tmp/docker-image-trainer-engine}
umask 022 # the images get these files: nginx's worker is not root

say() { printf '[%s %3ds] %s\n' "${NAME:-engine}" "$SECONDS" "$*" >&2; }

die() {
  say "FAILED: $*"
  exit 1
}

# choose_engine NAME: sets everything in which the engines differ, and the paths.
choose_engine() {
  NAME=${1:-}
  CLI=docker
  ENGINE_PACKAGES=docker.io
  STORE=docker # images and containers, in /var/lib
  case $NAME in
    current) # the newest Docker in Debian: 28.5 at the time of writing, with the containerd image store
      SUITE=forky
      ENGINE_PACKAGES=docker.io,docker-cli,docker-buildx # `docker build` goes to BuildKit
      STORAGE_DRIVER=overlayfs
      CONTAINERD_STORE=true
      NET=198.18
      REGISTRY_IP=127.67.0.28
      ;;
    oldest) # Docker 20.10 with overlay2; its docker.io package brings the client along
      SUITE=bookworm
      STORAGE_DRIVER=overlay2
      CONTAINERD_STORE=false
      NET=198.19
      REGISTRY_IP=127.67.0.20
      ;;
    podman) # Podman 4.3: no daemon, every command works on the store itself
      SUITE=bookworm
      CLI=podman
      # runc: the crun of that release refuses a machine with both versions of cgroups.
      ENGINE_PACKAGES=podman,runc,conmon,netavark
      STORE=containers
      NET=203.0.113
      REGISTRY_IP=127.67.0.43
      ;;
    *)
      echo "usage: $(basename "$0") current|oldest|podman" >&2
      exit 2
      ;;
  esac
  [ "$(id -u)" = 0 ] || die "root is needed (mounts, a bridge, debootstrap)"
  # Root runs programs out of it, and anybody may make a folder in /tmp.
  mkdir -p "$BASE"
  if [ ! -O "$BASE" ] || [ -L "$BASE" ]; then die "$BASE belongs to somebody else"; fi

  # 198.18.0.0/15 is reserved for benchmarks, 203.0.113.0/24 for documents: no real network collides with them.
  BRIDGE=dit-$NAME
  CGROUP=docker-image-trainer-$NAME

  HOME_DIR=$BASE/$NAME
  ROOT=$HOME_DIR/root   # the Debian that the engine runs in: a cache, never written to after it was made
  STATE=$HOME_DIR/state # socket, logs, settings of one start
  ENV_FILE=$HOME_DIR/env
  CLIENT=$STATE/bin/$CLI
  # shellcheck source=/dev/null  # docker.sh or podman.sh
  . "$HERE/lib/$CLI.sh"
}

# One `up` or `down` per engine at a time. Whatever is started in the background must close fd 9.
lock_engine() {
  mkdir -p "$HOME_DIR"
  exec 9>"$HOME_DIR/lock"
  flock 9
}

# wait_for SECONDS COMMAND...: until the command succeeds.
wait_for() {
  local tries=$(($1 * 10))
  shift
  for _ in $(seq "$tries"); do
    if "$@" >/dev/null 2>&1; then return 0; fi
    sleep 0.1
  done
  return 1
}

# A command of the engine's own Debian, so that the host needs neither iproute2 nor iptables.
# The network is the host's either way.
in_root() { chroot "$ROOT" "$@"; }

# The engine's first process, by recorded id AND start time: the system reuses ids.
engine_pid() {
  local pid start
  local -a now
  read -r pid start 2>/dev/null <"$STATE/pid" || return 1
  read -ra now 2>/dev/null <"/proc/$pid/stat" || return 1
  [ "${now[21]}" = "$start" ] || return 1
  echo "$pid"
}
