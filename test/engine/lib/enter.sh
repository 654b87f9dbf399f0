#!/usr/bin/env bash
# Goes into the engine's Debian. `up` starts it as the first process of new mount and PID namespaces:
# every mount below is invisible to the host, and all of it ends when this one process is killed.
#   enter.sh ROOT STATE
set -euo pipefail
root=$1 state=$2
# shellcheck source=/dev/null
. "$state/settings"

# /proc still is the host's here, so it shows the number that the HOST knows this process by.
read -ra self </proc/self/stat
echo "${self[0]} ${self[21]}" >"$state/pid"

mount --make-rprivate /
mount --bind "$root" "$root"
mount -o remount,bind,ro "$root"
mount --bind "$state" "$root/engine"
mount --bind "$state/hosts" "$root/etc/hosts"
mount --bind "$state/resolv.conf" "$root/etc/resolv.conf"
mount -t proc proc "$root/proc"
mount --rbind /sys "$root/sys"
mount --rbind /dev "$root/dev"

# Images and containers live in memory: quick, nothing to clean up, and overlay works
# even where the disk itself is an overlay (inside a CI container).
for dir in run tmp var/tmp var/cache etc/docker var/lib/docker-registry; do mount -t tmpfs tmpfs "$root/$dir"; done
mount -t tmpfs -o size=3g tmpfs "$root/var/lib/$STORE"
# A client that works in here is handed folders of the host's.
[ "$CLI" = docker ] || mount --rbind /tmp "$root/tmp"

# A machine without any cgroup file system: the engine needs one.
if ! grep -q ' cgroup2\? ' /proc/mounts; then mount -t cgroup2 cgroup2 "$root/sys/fs/cgroup"; fi

cd "$root"
pivot_root . mnt
cd /
umount -l /mnt
# No proxy, no Docker setting of the caller's may reach the engine.
exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp bash /engine/serve.sh
