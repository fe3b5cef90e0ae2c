#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the autograder's image.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive

apt-get update -qq
apt-get install -y -qq --no-install-recommends ca-certificates curl gnupg bubblewrap

# Ubuntu's own packages first; where they have no JDK 25, Eclipse Temurin's.
if ! apt-get install -y -qq --no-install-recommends openjdk-25-jdk-headless; then
  curl -fsSL https://packages.adoptium.net/artifactory/api/gpg/key/public |
    gpg --dearmor -o /usr/share/keyrings/adoptium.gpg
  . /etc/os-release
  echo "deb [signed-by=/usr/share/keyrings/adoptium.gpg] https://packages.adoptium.net/artifactory/deb $VERSION_CODENAME main" \
    >/etc/apt/sources.list.d/adoptium.list
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends temurin-25-jdk
fi
