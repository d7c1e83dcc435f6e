#!/usr/bin/env bash
# Builds kube-apiserver from Debian's source package of Kubernetes and takes etcd from Debian: <folder> <log>.
# Everything happens in the folder, which the caller removes; both programs are left in its "result". What a person
# likes to see goes to the output, why it cannot be done and what helps to the error output, the rest to the log.
# Root installs the tools that are missing; neither source lists nor package lists of the system are touched.
set -euo pipefail

version=1.20.2
tools=(golang-go dpkg-dev)

# Turns what "apt-get update --print-uris" says into a list of the release's suites, with their sources.
source_list() {
  local option='[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]'
  sed -nE "s,^'(\S+/)dists/($1(-updates|-security)?)/InRelease'.*,deb $option \1 \2 main\ndeb-src $option \1 \2 main,p"
}

say() { echo "$*" >&3; }
fail() {
  printf '%s\n' "$@" >&4
  exit 1
}

# A test takes only the functions.
[[ ${BASH_SOURCE[0]} == "$0" ]] || return 0

folder=$1
cd "$folder"
# Where Go looks for it outside of modules.
source=gopath/src/k8s.io/kubernetes
exec 3>&1 4>&2 >>"$2" 2>&1
set -x

codename=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release || true)
[[ -n $codename ]] && grep -qx ID=debian /etc/os-release || fail 'this is not a release of Debian'
missing=()
for tool in "${tools[@]}"; do
  [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$tool") == installed ]] || missing+=("$tool")
done
install=(apt-get install --yes --no-install-recommends "${missing[@]}")
[[ ${#missing[@]} == 0 || $EUID == 0 ]] || fail "building kube-apiserver needs the packages ${missing[*]}" \
  "run as root: apt-get update && ${install[*]}"

mkdir -p apt/lists/partial apt/cache/archives/partial unpacked result
apt-get update --print-uris | source_list "$codename" >apt/sources.list
[[ -s apt/sources.list ]] || fail "apt has no repository of Debian $codename"
cat >apt/apt.conf <<END_OF_FILE
Dir::Etc::sourcelist "$folder/apt/sources.list";
Dir::Etc::sourceparts "-";
Dir::State::lists "$folder/apt/lists";
Dir::Cache "$folder/apt/cache";
APT::Sandbox::User "root";
DPkg::Lock::Timeout "120";
Acquire::http::Timeout "30";
Acquire::https::Timeout "30";
END_OF_FILE
export APT_CONFIG=$folder/apt/apt.conf LC_ALL=C DEBIAN_FRONTEND=noninteractive
say 'reading the package lists of Debian'
apt-get update
if [[ ${#missing[@]} != 0 ]]; then
  say "installing ${missing[*]}"
  "${install[@]}"
fi
say 'downloading the source of Kubernetes'
apt-get source --download-only kubernetes
say 'downloading etcd'
# Only unpacked: installing etcd would set up a daemon.
apt-get download etcd-server golang-github-modern-go-reflect2-dev

description=$(find . -maxdepth 1 -name "kubernetes_*$version-*.dsc" -printf '%f')
[[ -n $description ]] || fail "this release of Debian does not have the source of Kubernetes $version"
say "unpacking $description"
mkdir -p gopath/src/k8s.io
dpkg-source --extract "$description" "$source"
for package in *.deb; do
  say "unpacking $package"
  dpkg-deb --extract "$package" unpacked
done

# Kubernetes 1.20 is older than Go 1.18. Its reflect2 crashes the API server on the first custom resource, so the packaged
# one takes its place. Its validators take what shares memory with the zero value for null, which empty texts only do
# now, so they ask for nil instead.
reflect2=github.com/modern-go/reflect2
rm -r "$source/vendor/$reflect2"
cp -rL "unpacked/usr/share/gocode/src/$reflect2" "$source/vendor/$reflect2"
zero_is_null='reflect.DeepEqual(reflect.Zero(reflect.TypeOf(data)), reflect.ValueOf(data))'
nil_is_null='(reflect.ValueOf(data).Kind() == reflect.Map \&\& reflect.ValueOf(data).IsNil())'
for validator in github.com/go-openapi/validate k8s.io/kube-openapi/pkg/validation/validate; do
  file=$source/vendor/$validator/type.go
  [[ $(grep -cF "$zero_is_null" "$file") == 1 ]] || fail "$file is not the source that the build knows"
  sed -i "s/$zero_is_null/$nil_is_null/" "$file"
done

# Nothing of the caller's environment that go would listen to.
go() {
  env -i PATH="$PATH" LC_ALL=C HOME="$folder" TMPDIR="$folder" GOPATH="$folder/gopath" GO111MODULE=off CGO_ENABLED=0 \
    go "$@"
}
cd "$source"
say "generating what the source of Kubernetes leaves out"
# All other generated files are part of it. This is the description of the built-in types, which server-side apply needs.
packages=$(find pkg/ vendor/k8s.io/ -follow -name '*.go' -exec grep -l '+k8s:openapi-gen=' {} + |
  grep -v -e ^vendor/k8s.io/code-generator/ -e ^vendor/k8s.io/sample-apiserver/ | xargs -n1 dirname | sort -u)
go run ./vendor/k8s.io/kube-openapi/cmd/openapi-gen --logtostderr \
  -i "$(sed s,^,k8s.io/kubernetes/, <<<"$packages" | paste -sd,)" -p k8s.io/kubernetes/pkg/generated/openapi \
  -O zz_generated.openapi -h vendor/k8s.io/code-generator/hack/boilerplate.go.txt -r "$folder/violations"
say "compiling kube-apiserver $version, done once, takes a few minutes"
flags='-s -w'
for package in component-base/version client-go/pkg/version; do
  for value in "Version=v$version" Major=1 Minor=20 Commit=debian TreeState=archive; do
    flags+=" -X k8s.io/kubernetes/vendor/k8s.io/$package.git$value"
  done
done
# The tags leave out the clouds and Docker.
go build -tags providerless,dockerless -ldflags "$flags" -o "$folder/result/kube-apiserver" ./cmd/kube-apiserver
install -m 755 "$folder/unpacked/usr/bin/etcd" "$folder/result"
