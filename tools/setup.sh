#!/usr/bin/env bash
# Installs what this project needs and is not there yet, says what it installs, and is silent otherwise.
#   tools/setup.sh python                            a Python with venv, for the tests of core/ and the lint
#   tools/setup.sh qgis                              QGIS with its Python, Xvfb, lrelease, the Lato font
#   tools/setup.sh venv DIR REQUIREMENTS [OPTION …]  a virtual environment of /usr/bin/python3 with these requirements
#   tools/setup.sh qgis-venv DIR REQUIREMENTS        the same, that sees the system's QGIS, GDAL, numpy and pandas; poppler
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

python=/usr/bin/python3 # not the first on PATH: only this one knows the system's QGIS

as_root() {
  if [[ $(id -u) -eq 0 ]]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else
    echo "These need an administrator; please run as root: $*" >&2
    return 1
  fi
}

is_installed() {
  [[ $(dpkg-query -W -f='${Status}' "$1" 2>/dev/null) == "install ok installed" ]]
}

is_offered() {
  apt-cache policy "$1" 2>/dev/null | grep -q 'Candidate: [^(]'
}

# Both write the same .qm files; newer releases may offer only the second.
translation_compiler() {
  local package
  for package in qttools5-dev-tools qt6-l10n-tools; do
    is_installed "$package" && echo "$package" && return
  done
  for package in qttools5-dev-tools qt6-l10n-tools; do
    is_offered "$package" && echo "$package" && return
  done
  echo qttools5-dev-tools
}

missing_packages() {
  local package
  for package in "$@"; do
    is_installed "$package" || echo "$package"
  done
}

install_packages() {
  if ! command -v apt-get >/dev/null; then
    echo "This is no Debian or Ubuntu, so nothing is installed here; needed are: $*" >&2
    return
  fi
  local missing
  mapfile -t missing < <(missing_packages "$@")
  [[ ${#missing[@]} -gt 0 ]] || return 0
  echo "Installing Debian packages: ${missing[*]}"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -yqq --no-install-recommends "${missing[@]}" \
    </dev/null >/dev/null
}

setup_python() {
  install_packages python3 python3-venv python3-pip ca-certificates
}

setup_qgis() {
  setup_python
  install_packages qgis python3-qgis python3-pandas gdal-bin git xvfb xauth fonts-lato
  install_packages "$(translation_compiler)"
}

# Reuses DIR as long as the Python, the options and the text of all requirements are the same.
setup_venv() {
  local directory=$1 requirements=$2
  shift 2
  local wanted
  wanted=$({ "$python" -VV; echo "$requirements" "$@"; cat requirements/*.txt; } | sha256sum)
  [[ -f $directory/.setup && $(<"$directory/.setup") == "$wanted" ]] && return
  echo "Making $directory with $requirements"
  "$python" -m venv --clear "$@" "$directory"
  "$directory/bin/python" -m pip install --quiet --disable-pip-version-check --no-input -r "$requirements"
  echo "$wanted" >"$directory/.setup"
}

# QGIS and GDAL are compiled against the numpy of the system.
setup_qgis_venv() {
  install_packages poppler-utils
  setup_venv "$1" "$2" --system-site-packages
  local own
  own=$(find "$1" -maxdepth 5 -type d \( -name numpy -o -name pandas \) -path '*/site-packages/*' -print -quit)
  if [[ -n $own ]]; then
    echo "The test requirements brought their own ${own##*/}: it would shadow that of QGIS" >&2
    return 1
  fi
}

case ${1:-} in
  python) setup_python ;;
  qgis) setup_qgis ;;
  venv) shift; setup_venv "$@" ;;
  qgis-venv) shift; setup_qgis_venv "$@" ;;
  *) sed -n '2,6s/^# //p' "$0"; exit 2 ;;
esac
