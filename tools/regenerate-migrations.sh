#!/bin/sh
# Before the first release there is one migration per database, and it is made anew whenever the model changes.
set -e
cd "$(dirname "$0")/.."
DOTNET=${DOTNET:-dotnet}
rm -rf src/Web/Data/Migrations
$DOTNET build tools/Migrations -v q -nologo -p:SkipClient=true -p:RunAnalyzers=false
$DOTNET artifacts/bin/Migrations/debug/CaseFlow.Migrations.dll add Initial "$PWD/src/Web"
