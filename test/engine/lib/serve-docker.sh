# shellcheck shell=bash disable=SC2154  # the settings are of serve.sh, which sources this one
# The Docker Engine.

# iptables stays off: two engines would empty each other's DOCKER chain. Published ports go through
# docker-proxy instead, so 127.0.0.1 works; containers do not reach the internet.
cat >/etc/docker/daemon.json <<J
{
  "hosts": ["unix:///engine/docker.sock"],
  "storage-driver": "$STORAGE_DRIVER",
  "features": { "containerd-snapshotter": $CONTAINERD_STORE },
  "bridge": "$BRIDGE",
  "default-address-pools": [{ "base": "$NET.128.0/17", "size": 24 }],
  "iptables": false,
  "ip6tables": false,
  "ip-masq": false,
  "cgroup-parent": "/$CGROUP"
}
J
SSL_CERT_FILE=/run/registry.crt dockerd >dockerd.log 2>&1 &
