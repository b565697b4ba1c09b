# Functions that see to the tools the commands need. Where packages may be installed they are, otherwise one line says what is missing.

may_install() {
  command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

install_packages() {
  local as=""
  [ "$(id -u)" = 0 ] || as=sudo
  echo "Installing $* with the system's package manager." >&2
  $as apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive $as apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

need() { # need COMMAND PACKAGE WORDS
  command -v "$1" >/dev/null && return
  if may_install; then install_packages "$2"; fi
  command -v "$1" >/dev/null || { echo "$3 is missing: install it (Debian: apt-get install $2) and try again." >&2; exit 1; }
}

java_version() {
  "$1" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p'
}

need_java() {
  if [ -n "${JAVA_HOME:-}" ]; then PATH="$JAVA_HOME/bin:$PATH"; fi
  need javac openjdk-17-jdk-headless "A JDK 17"
  [ "$(java_version java)" -ge 17 ] || { echo "Java $(java_version java) is too old: set JAVA_HOME to a JDK 17." >&2; exit 1; }
}

need_maven() {
  need mvn maven "Maven"
}

# Something that only some tests need: without it they are reported as skipped.
want() { # want PACKAGE COMMAND...
  local package=$1
  shift
  "$@" >/dev/null 2>&1 && return
  if may_install && install_packages "$package"; then return; fi
  echo "Skipped where $package is needed: it is missing and may not be installed here." >&2
}

# Packages of npm that only some tests need, at versions that were seen to work; at once, as npm removes what it was not named.
want_npm() { # want_npm PACKAGE@VERSION...
  local folder=registry-it/target/clients package missing=
  for package in "$@"; do [ -d "$folder/node_modules/${package%@*}" ] || missing=yes; done
  [ -n "$missing" ] || return 0
  if command -v npm >/dev/null; then
    mkdir -p "$folder" && npm install --silent --no-audit --no-fund --no-save --prefix "$folder" "$@" >/dev/null && return
  fi
  echo "Skipped where $* are needed: npm is missing or does not reach its registry." >&2
}

# Holds the REST contract to a linter that others wrote.
lint_contract() {
  local spectral=registry-it/target/clients/node_modules/.bin/spectral
  [ -x "$spectral" ] || { echo "The linter of the REST contract is skipped." >&2; return; }
  "$spectral" lint --quiet --fail-severity warn --ruleset scripts/openapi-rules.yaml registry-ws/src/main/resources/openapi/mamandar-v1.yaml
}
