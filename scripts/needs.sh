# What ./run and ./test need besides .NET 10 and Node 20. Each says what it installs; nothing is installed twice.

say() { printf '%s\n' "$*" >&2; }

stop() { say "$*"; exit 1; }

need_dotnet() {
  command -v dotnet >/dev/null || stop "This needs the .NET 10 SDK: https://dotnet.microsoft.com/download"
  dotnet --list-sdks | grep -q '^10\.' || stop "This needs the .NET 10 SDK; this machine has: $(dotnet --list-sdks | tr '\n' ' ')"
}

need_node_packages() {
  command -v node >/dev/null || stop "This needs Node 20 or later: https://nodejs.org"
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || stop "This needs Node 20 or later; this machine has $(node --version)."
  local wanted=node_modules/.installed-from
  if ! cmp -s package-lock.json "$wanted"; then
    say "Installing npm packages (about half a minute)"
    npm ci --no-audit --no-fund --ignore-scripts --loglevel=error >&2
    cp package-lock.json "$wanted"
  fi
}

need_debian_package() { # COMMAND PACKAGE WHAT-FOR
  command -v "$1" >/dev/null && return
  command -v apt-get >/dev/null || stop "This needs $1 ($3). Install it with your system's package manager."
  [ "$(id -u)" = 0 ] || stop "This needs $1 ($3). Run as root: apt-get install -y $2"
  say "Installing $2 ($3)"
  [ -n "${apt_updated:-}" ] || { apt-get update -qq >&2; apt_updated=yes; }
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $2 >&2
}

need_office() { need_debian_package soffice "libreoffice-writer-nogui fonts-liberation" "turns Word files into PDF as SharePoint does"; }

need_browser() { need_debian_package chromium "chromium" "opens the pages and cards in tests"; }
