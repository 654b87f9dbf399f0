# shellcheck shell=bash
# The Debian that an engine runs in, made once by debootstrap and kept as a cache. Sourced by `up`.
# All engines come this way: it works alike on every Debian, and the host gets nothing but debootstrap.

# Whatever an engine and its images are made of. busybox-static and nginx go into the practice images.
PACKAGES=busybox-static,ca-certificates,docker-registry,iproute2,iptables,nginx,openssl

# The mirror that the machine itself uses, whatever the format of its apt sources.
debian_mirror() {
  local release
  release=$(. /etc/os-release && [ "$ID" = debian ] && echo "$VERSION_CODENAME") || return 0
  # shellcheck disable=SC2016  # apt fills these in, not the shell
  apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
    awk -v release="$release" '$2 == release && $3 == "main" { sub("/$", "", $1); print $1; exit }'
}

build_root() {
  local packages=$PACKAGES,$ENGINE_PACKAGES
  # One that was made of other packages is made again.
  [ "$(cat "$ROOT/packages" 2>/dev/null)" = "$SUITE $packages" ] && return 0

  # Another engine may be on its way up, too.
  (
    flock 8
    command -v debootstrap >/dev/null && exit
    say "installing debootstrap"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq -o DPkg::Lock::Timeout=120 \
      --no-install-recommends debootstrap >/dev/null
  ) 8>"$BASE/install.lock"

  local mirror=${DEBIAN_MIRROR:-} log=$HOME_DIR/debootstrap.log
  [ -n "$mirror" ] || mirror=$(debian_mirror)
  [ -n "$mirror" ] || die "no Debian mirror in the apt sources; set DEBIAN_MIRROR"

  # An older debootstrap does not know a newer release by name: every one since long is made like sid.
  local script=/usr/share/debootstrap/scripts/$SUITE
  [ -e "$script" ] || script=/usr/share/debootstrap/scripts/sid

  bootstrap() {
    rm -rf --one-file-system "$ROOT.part"
    debootstrap --variant=minbase --include="$packages" "$SUITE" "$ROOT.part" "$mirror" "$script" >"$log" 2>&1
  }
  # debootstrap checks Debian's signature and keeps the packages' services from starting.
  say "making the Debian '$SUITE' root (once)"
  # A second time, since a mirror may be out of reach for a moment.
  bootstrap || bootstrap || die "debootstrap: $(tail -n 1 "$log") (all of it: $log)"
  rm -f "$ROOT.part"/var/cache/apt/archives/*.deb "$log"
  # The root is read-only when an engine runs in it: these are its mount points.
  mkdir -p "$ROOT.part"/engine "$ROOT.part"/etc/{containers,docker} "$ROOT.part"/var/lib/{containers,docker,docker-registry}
  touch "$ROOT.part/etc/resolv.conf" "$ROOT.part/etc/hosts"
  echo "$SUITE $packages" >"$ROOT.part/packages"
  rm -rf --one-file-system "$ROOT"
  mv "$ROOT.part" "$ROOT" # only a finished root gets the name
}
