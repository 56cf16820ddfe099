#!/bin/sh
# The gate in a container: needs no Node.js, reads and writes only this folder, and reaches no network.
# The image is made from the Containerfile of dabiao:  docker build -f Containerfile -t dabiao .
exec "${CONTAINER_ENGINE:-docker}" run --rm --network none --user "$(id -u):$(id -g)" --volume "$PWD:/work" dabiao check "$@"
