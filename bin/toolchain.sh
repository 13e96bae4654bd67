# Sourced by ./chengnuo and bin/*: finds the tools of the build. Everything it says goes to standard error.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

say() { printf '%s\n' "$*" >&2; }
give_up() { say "$1"; exit "${2:-1}"; }

is_jdk_25() { [ -x "$1/bin/javac" ] && grep -qs '^JAVA_VERSION="25' "$1/release"; }

jdk_candidates() {
    printf '%s\n' "${JAVA_HOME:-}"
    local on_path; on_path=$(command -v javac || true)
    if [ -n "$on_path" ]; then dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")"; fi
    printf '%s\n' /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* ~/.sdkman/candidates/java/* ~/.jdks/* \
        ~/.local/share/mise/installs/java/* ~/.asdf/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home ~/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home
}

# Exports JAVA_HOME: the first JDK 25 of the usual places.
find_jdk() {
    local candidate
    while IFS= read -r candidate; do
        if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then export JAVA_HOME="$candidate"; return; fi
    done < <(jdk_candidates)
    give_up "No JDK 25 found (looked at JAVA_HOME, PATH, /usr/lib/jvm, ~/.sdkman, ~/.jdks). Get one with your package manager, for example: $(jdk_hint)" 69
}

jdk_hint() {
    if command -v sdk >/dev/null || [ -d ~/.sdkman ]; then echo "sdk install java 25-tem"
    elif command -v brew >/dev/null; then echo "brew install openjdk@25"
    elif command -v apt-get >/dev/null; then echo "apt-get install openjdk-25-jdk"
    elif command -v dnf >/dev/null; then echo "dnf install java-25-openjdk-devel"
    elif command -v apk >/dev/null; then echo "apk add openjdk25"
    else echo "the package openjdk-25-jdk"; fi
}

# Sets mvn: the program of Maven. Installs it with the system's package manager where it is missing.
find_maven() {
    local candidate
    for candidate in "$(command -v mvn || true)" "${MAVEN_HOME:-/none}/bin/mvn" ~/.sdkman/candidates/maven/current/bin/mvn; do
        if [ -n "$candidate" ] && [ -x "$candidate" ]; then mvn=$candidate; return; fi
    done
    say "Maven is missing."
    if command -v apt-get >/dev/null; then install_with apt-get install -y --no-install-recommends maven
    elif command -v dnf >/dev/null; then install_with dnf install -y maven
    elif command -v apk >/dev/null; then install_with apk add maven
    elif command -v brew >/dev/null; then install_with brew install maven
    else give_up "Install Maven 3.8 or later with your package manager, then run this again." 69; fi
    mvn=$(command -v mvn) || give_up "Maven was installed but is not on PATH." 69
}

install_with() {
    local as_root=""
    if [ "$1" != brew ] && [ "$(id -u)" != 0 ]; then as_root=sudo; fi
    say "Installing it: $as_root $*"
    $as_root "$@" >&2 || give_up "That did not work. Install Maven by hand, then run this again." 69
}

find_node() {
    command -v npm >/dev/null && node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null ||
        give_up "Node 20.19 or later with npm is needed to build the browser application. Get it with your package manager (packages nodejs and npm)." 69
}
