# What both hooks do first: judge the whole register as the index has it, before anything is formatted or committed, so that
# a refusal leaves index and files untouched. husky's wrapper puts node_modules/.bin first, so `node` is the pinned Node 24
# whatever the machine has. `refused` is what the person is told at the end.

if [ ! -x node_modules/.bin/node ]; then
  echo "error: the kit's tools are not installed in $(pwd), so the commit cannot be checked" >&2
  echo '  hint: run "npm ci" there, then commit again' >&2
  exit 1
fi

node bin/nautes-tenant.js validate --staged || {
  # "commit -a" and "commit <path>" judge an index of their own, which is gone by now.
  case ${GIT_INDEX_FILE-} in
  *.lock) again='npm run validate -- --base HEAD' ;;
  *) again='npm run validate -- --staged' ;;
  esac
  echo "$refused; \"$again\" shows it again, and CI checks the same" >&2
  exit 1
}
