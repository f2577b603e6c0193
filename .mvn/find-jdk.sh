# shellcheck shell=sh disable=SC2034
# Finds a JDK of version 21 or newer, for ./dyad and ./mvnw, by reading the `release` file of each candidate: starting a
# Java machine to ask it would take longer than most runs of Dyad. To be sourced by a POSIX shell.
#
#   find_jdk     sets jdk_home, jdk_major and jdk_version, or leaves jdk_home empty
#   no_jdk       says on standard error why there is none and what to do

jdk_home='' jdk_major=0 jdk_version='' jdk_too_old=''

consider_jdk() {
    if [ ! -x "$1/bin/javac" ] || [ ! -r "$1/release" ]; then return 0; fi
    version=''
    while IFS='=' read -r key value; do
        if [ "$key" = JAVA_VERSION ]; then
            value=${value#\"}
            version=${value%\"}
        fi
    done <"$1/release"
    major=${version%%[!0-9]*}
    if [ "${major:-0}" -lt 21 ]; then
        jdk_too_old="$jdk_too_old $1 (${version:-unknown version})"
    elif [ "$jdk_major" -lt 25 ] && [ "$major" -gt "$jdk_major" ]; then
        jdk_home=$1 jdk_major=$major jdk_version=$version
    fi
}

consider_path() {
    javac=$(command -v javac) || return 0
    javac=$(readlink -f "$javac" 2>/dev/null) || return 0
    consider_jdk "${javac%/bin/javac}"
}

# DYAD_JAVA_HOME decides alone. Otherwise the first JDK of version 25 or newer, else the newest, of JAVA_HOME, PATH and the
# usual places.
find_jdk() {
    if [ -n "${DYAD_JAVA_HOME-}" ]; then
        consider_jdk "$DYAD_JAVA_HOME"
        return 0
    fi
    [ -z "${JAVA_HOME-}" ] || consider_jdk "$JAVA_HOME"
    [ "$jdk_major" -ge 25 ] || consider_path
    for place in /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/*; do
        [ "$jdk_major" -lt 25 ] || return 0
        consider_jdk "$place"
    done
}

no_jdk() {
    if [ -n "${DYAD_JAVA_HOME-}" ]; then
        echo "DYAD_JAVA_HOME is $DYAD_JAVA_HOME, which is not a JDK of version 21 or newer${jdk_too_old:+:$jdk_too_old}."
        echo "Set it to one, or unset it to let Dyad search."
        return 0
    fi
    echo "Dyad needs a JDK of version 21 or newer, and none was found in DYAD_JAVA_HOME, JAVA_HOME, PATH, /usr/lib/jvm or the usual places."
    [ -z "$jdk_too_old" ] || echo "Too old:$jdk_too_old."
    echo "Install one (Debian and Ubuntu: apt install openjdk-21-jdk; any system: https://adoptium.net), or set DYAD_JAVA_HOME to one."
} >&2
