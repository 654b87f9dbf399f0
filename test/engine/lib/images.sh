# shellcheck shell=bash
# The practice images, made from the engine's own Debian and pushed to its registry. Sourced by `up`.

# base_files FOLDER: a busybox with all its commands. Static, so it needs no libraries.
base_files() {
  mkdir -p "$1"/{bin,etc,tmp,root,var/log,usr/sbin}
  cp "$ROOT/usr/bin/busybox" "$1/bin/"
  local command
  for command in $(in_root busybox --list); do
    [ "$command" = busybox ] || ln -s busybox "$1/bin/$command"
  done
  chmod 1777 "$1/tmp"
  printf '%s\n' 'root:x:0:0:root:/root:/bin/sh' 'www-data:x:33:33:www-data:/var/www:/bin/false' >"$1/etc/passwd"
  printf '%s\n' 'root:x:0:' 'www-data:x:33:' >"$1/etc/group"
  echo 'hosts: files dns' >"$1/etc/nsswitch.conf"
}

# nginx_files FOLDER: the program, and the libraries that ldd names.
nginx_files() {
  mkdir -p "$1"/{libraries,program}
  local -a libraries
  mapfile -t libraries < <(in_root ldd /usr/sbin/nginx | grep -o '/[^ ]*' | cut -c2-)
  # tar inside the root: some of these are absolute symlinks, which would lead to the host's files.
  in_root tar -C / -ch "${libraries[@]}" | tar -C "$1/libraries" -x
  in_root tar -C / -ch usr/sbin/nginx etc/nginx/mime.types | tar -C "$1/program" -x
}

build() { engine_cli 120 build -q "$@" >>"$STATE/build.log" 2>&1 || die "$CLI build $*"; }

fill_registry() {
  local work=$STATE/build image seen
  local -a images=(busybox:latest alpine:latest hello-world:latest nginx:latest nginx:1.22 nginx:alpine)
  cp -a "$HERE/images" "$work"

  base_files "$work/busybox/files"
  build -t busybox "$work/busybox"

  cp -a "$work/busybox" "$work/alpine"
  printf '%s\n' 'NAME="Alpine Linux (practice image)"' 'ID=alpine' >"$work/alpine/files/etc/os-release"
  build -t alpine "$work/alpine"

  cp "$ROOT/usr/bin/busybox" "$work/hello-world/files/sh"
  build -t hello-world "$work/hello-world"

  # Two tags on one digest, and a third tag on another.
  nginx_files "$work/nginx"
  build -t nginx:latest "$work/nginx"
  engine_cli 120 tag nginx:latest nginx:1.22
  build -t nginx:alpine --build-arg BASE=alpine "$work/nginx"

  for image in "${images[@]}"; do
    engine_cli 120 push -q "$image" >/dev/null || die "$CLI push $image"
  done

  # The learner starts with an empty store.
  engine_cli 120 rmi -f "${images[@]}" >/dev/null
  engine_cli 120 image prune -af >/dev/null
  [ -z "$(engine_cli 120 image ls -aq)" ] || die "images are left in the store"
  rm -rf "$work"
}
