# shellcheck shell=bash
# Nothing to start: `podman` goes in here for each command.
