#!/usr/bin/env bash
# Installs what the tests need when it is missing, builds, and runs every test. Ends with "N passed, N failed".
# Arguments go to `dotnet test`, for example: ./test.sh --filter FullyQualifiedName~Deadlines
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
# Builds, test hosts and the servers they start live for minutes. Profiling and compiling their code a second time, and guarding what was compiled,
# would be a third of that; 12C (300) calls must show that a method is worth it.
export DOTNET_TieredPGO=0 DOTNET_EnableWriteXorExecute=0 DOTNET_TC_CallCountThreshold=12C

has_postgres() { [ -n "${TEST_POSTGRES:-}" ] || [ -n "${PG_BIN:-}" ] || command -v initdb >/dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; }
# The shell is Chromium without the window around it: the same engine, and a quarter of the time of all browser tests.
has_shell() { [ -n "${CHROMIUM:-}" ] || [ -x /usr/bin/chromium-headless-shell ]; }
has_chromium() { has_shell || [ -x /usr/bin/chromium ]; }
can_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }
has_chinese_font() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh-cn)" ]; }

for tool in dotnet node npm; do
  command -v "$tool" >/dev/null || { echo "$tool is missing. CaseFlow needs the .NET 10 SDK and Node 20 (with npm)." >&2; exit 1; }
done

missing=()
has_postgres || missing+=(postgresql)
has_shell || { has_chromium && ! can_install; } || missing+=(chromium-headless-shell)
has_chinese_font || missing+=(fonts-noto-cjk fontconfig)
if [ ${#missing[@]} -gt 0 ]; then
  if can_install; then
    echo "Installing ${missing[*]} for the tests"
    apt-get update -qq
    # The tests start private servers of their own; the package's system-wide one is not wanted.
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql-common >/dev/null
    mkdir -p /etc/postgresql-common && echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null || { has_postgres && has_chromium && has_chinese_font; } || exit 1
  else
    echo "The tests need ${missing[*]}. Install them as root: apt-get install --no-install-recommends ${missing[*]}" >&2
    echo "(or name a server with TEST_POSTGRES, a PostgreSQL folder with PG_BIN, a browser with CHROMIUM)" >&2
    exit 1
  fi
fi

dotnet build CaseFlow.sln -v quiet -nologo -p:RunAnalyzersDuringBuild=true || { echo "0 passed, 1 failed"; exit 1; }

log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
for project in tests/*/*.Tests.csproj; do
  dotnet test "$project" --no-build --nologo -v quiet --logger 'console;verbosity=minimal' "$@" 2>&1 | tee -a "$log" || status=1
done
passed=$(grep -oE 'Passed: +[0-9]+' "$log" | awk '{sum += $2} END {print sum + 0}')
failed=$(grep -oE 'Failed: +[0-9]+' "$log" | awk '{sum += $2} END {print sum + 0}')
# A test host that dies counts no failed test, yet the run has failed.
[ "$status" != 0 ] && [ "$failed" = 0 ] && failed=1
[ "$passed" = 0 ] && status=1
echo "$passed passed, $failed failed"
exit $status
