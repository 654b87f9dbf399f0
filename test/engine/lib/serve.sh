#!/usr/bin/env bash
# Runs inside the engine's Debian, as process 1: a registry and the engine.
# /engine is the state folder of the host; settings come from /engine/settings.
set -euo pipefail
cd /engine
# shellcheck source=/dev/null
. ./settings

# The registry answers as Docker Hub itself, with a certificate that only this engine trusts.
# A mere mirror would not do: a tag missing there is looked up on the real Hub, and fails as a DNS error.
openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=practice-registry \
  -addext subjectAltName=DNS:registry-1.docker.io -keyout /run/registry.key -out /run/registry.crt 2>/dev/null
cat >/run/registry.yml <<Y
version: 0.1
log: { level: warn }
storage: { filesystem: { rootdirectory: /var/lib/docker-registry }, delete: { enabled: true } }
http: { addr: "$REGISTRY_IP:443", tls: { certificate: /run/registry.crt, key: /run/registry.key } }
Y
docker-registry serve /run/registry.yml >registry.log 2>&1 &

# shellcheck source=/dev/null
. "./serve-$CLI.sh"

# As process 1, bash also collects the orphans. If anything of it ends, the engine has ended.
wait -n
