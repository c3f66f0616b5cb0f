# Shared by the commands of this folder: finds a JDK 25, builds the module of the command (foundation/publishing, if it names no other) where needed, and hands over to it.
set -euo pipefail
called_from=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 2; }

is_jdk_25() {
  [[ -x "$1/bin/javac" ]] || return 1
  local version
  version=$("$1/bin/javac" -version 2>&1)
  [[ "$version" =~ ([0-9]+) ]] && ((BASH_REMATCH[1] >= 25))
}

find_jdk() {
  local on_path candidate
  on_path=$(command -v javac || true)
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* "${on_path:+$(dirname "$(dirname "$(readlink -f "$on_path")")")}"; do
    if [[ -n "$candidate" ]] && is_jdk_25 "$candidate"; then
      printf '%s' "$candidate"
      return
    fi
  done
  fail "This needs a JDK 25 or newer. Install one (for example Eclipse Temurin 25) and set JAVA_HOME to it."
}

module=${command_module:-foundation/publishing}
sources=${command_sources:-foundation/contracts/src/main}
jar=$module/target/foundation-${module##*/}-0.1.0-SNAPSHOT.jar

is_stale() {
  [[ -f "$jar" && -d "$module/target/lib" ]] || return 0
  [[ -n "$(find pom.xml "$module/pom.xml" "$module/src/main" $sources -newer "$jar" -print -quit)" ]]
}

JAVA_HOME=$(find_jdk)
export JAVA_HOME
if is_stale; then
  say "Building $module"
  mvn --batch-mode --quiet -Dmaven.test.skip=true -Dspotless.check.skip=true --projects "$module" --also-make package >&2 \
    || fail "The build failed; nothing is done."
fi

run_command() {
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx"${command_heap:-256m}" -Dslf4j.internal.verbosity=ERROR \
    -cp "$root/$jar:$root/$module/target/lib/*" "io.entrepot.foundation.${module##*/}.$1" "${@:2}"
}
