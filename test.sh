#!/usr/bin/env bash
# Installs what the tests need when it is missing, builds, and runs every test. Ends with "N passed, N failed".
# Arguments go to `dotnet test`, for example: ./test.sh --filter FullyQualifiedName~Deadlines
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

has_postgres() { [ -n "${TEST_POSTGRES:-}" ] || [ -n "${PG_BIN:-}" ] || command -v initdb >/dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; }
has_chromium() { [ -n "${CHROMIUM:-}" ] || [ -x /usr/bin/chromium ]; }
has_chinese_font() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh-cn)" ]; }

for tool in dotnet node npm; do
  command -v "$tool" >/dev/null || { echo "$tool is missing. CaseFlow needs the .NET 10 SDK and Node 20 (with npm)." >&2; exit 1; }
done

missing=()
has_postgres || missing+=(postgresql)
has_chromium || missing+=(chromium)
has_chinese_font || missing+=(fonts-noto-cjk fontconfig)
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing ${missing[*]} for the tests"
    apt-get update -qq
    # The tests start private servers of their own; the package's system-wide one is not wanted.
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql-common >/dev/null
    mkdir -p /etc/postgresql-common && echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null || exit 1
  else
    echo "The tests need ${missing[*]}. Install them as root: apt-get install --no-install-recommends ${missing[*]}" >&2
    echo "(or name a server with TEST_POSTGRES, a PostgreSQL folder with PG_BIN, a browser with CHROMIUM)" >&2
    exit 1
  fi
fi

dotnet build CaseFlow.sln -v quiet -nologo || { echo "0 passed, 1 failed"; exit 1; }

# Two projects at a time: the tests of the server keep one core busy for minutes, those in the browser wait for pages most of the time.
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
trap 'kill $(jobs -p) 2>/dev/null; exit 130' INT TERM

# Prints the output of each project in one piece when it ends.
lane() {
  for name in "${@:2:$1}"; do
    local started=$SECONDS code=0
    dotnet test "tests/$name/$name.Tests.csproj" --no-build --nologo -v quiet --logger 'console;verbosity=minimal' "${@:$1 + 2}" >"$logs/$name" 2>&1 || code=$?
    echo "$code" >"$logs/$name.code"
    flock "$logs" bash -c 'echo; echo "== $1, $2 s"; cat "$3"' - "$name" $((SECONDS - started)) "$logs/$name"
  done
}

others=()
for project in tests/*/*.Tests.csproj; do
  name=$(basename "$project" .Tests.csproj)
  [ "$name" = Web ] || others+=("$name")
done
lane 1 Web "$@" &
lane ${#others[@]} "${others[@]}" "$@" &
wait

status=0
for name in Web "${others[@]}"; do [ "$(cat "$logs/$name.code" 2>/dev/null)" = 0 ] || status=1; done
count() { cat "${others[@]/#/$logs/}" "$logs/Web" | grep -oE "$1: +[0-9]+" | awk '{sum += $2} END {print sum + 0}'; }
passed=$(count Passed)
failed=$(count Failed)
# A test host that dies counts no failed test, yet the run has failed.
[ "$status" != 0 ] && [ "$failed" = 0 ] && failed=1
[ "$passed" = 0 ] && status=1
echo "$passed passed, $failed failed"
exit $status
