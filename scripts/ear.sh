#!/usr/bin/env bash
# Deploys the EAR on Payara Server with a database of its own, calls one page, one SOAP operation and one REST resource, and stops all.
# Payara Server comes from the Maven repository, 170 MB the first time.
set -euo pipefail
cd "$(dirname "$0")/.."
version=$(sed -n 's:.*<payara-server.version>\(.*\)</payara-server.version>.*:\1:p' pom.xml)
server=registry-ear/target/server
mkdir -p "$server"
mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
  -Dartifact="fish.payara.distributions:payara:$version:zip" -DoutputDirectory="$server" -Dmdep.stripVersion=true
exec mvn -B -ntp -pl registry-ear,registry-micro,registry-it -am \
  -Dit.test=EarOnPayaraServer -Dtest=NoUnitTest -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false verify
