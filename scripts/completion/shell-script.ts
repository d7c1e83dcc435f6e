import { fileURLToPath } from 'node:url';
import { shellWord } from '../git/git.ts';

/** The shells that completion is made for. */
export const shells = ['bash', 'zsh', 'fish'] as const;

/** The verb that the scripts call with the words of a command line; nobody types it. */
export const completingVerb = '__complete';
/** What the answer says in place of words where the shell itself knows them best. */
export const shellKnows = { files: ':files', folders: ':folders' } as const;

/**
 * The script that completes the command in a shell. It runs the kit that printed it, by the Node that ran it, and never
 * what stands on the command line; nothing of that line is evaluated, and what is inserted is quoted.
 */
export function shellScript(shell: (typeof shells)[number], kit: readonly string[] = thisKit()): string {
  if (shell === 'fish') return fish(kit.map(fishWord).join(' '));
  return (shell === 'bash' ? bash : zsh)(kit.map(shellWord).join(' '));
}

function thisKit(): readonly string[] {
  return [process.execPath, fileURLToPath(new URL('../../bin/nautes-tenant.js', import.meta.url))];
}

const names = 'nautes-tenant nautes-tenant.js';

/** Bash takes what is around "=" and ":" for words of their own, and replaces only the last of them; works from bash 3.2. */
function bash(kit: string): string {
  return `# bash completion of nautes-tenant: source <(nautes-tenant completion bash)
_nautes_tenant() {
  local at word value help quoted joins='' typed=() place=':nothing'
  for ((at = 1; at <= COMP_CWORD; at++)); do
    word=\${COMP_WORDS[at]}
    if ((at == COMP_CWORD)) && [[ $word != [=:] ]]; then word=$2; fi
    if [[ $word == [=:] || -n $joins ]] && ((\${#typed[@]} > 0)); then
      typed[\${#typed[@]} - 1]+=$word
    else
      typed+=("$word")
    fi
    if [[ $word == [=:] ]]; then joins=yes; else joins=''; fi
  done
  COMPREPLY=()
  while IFS=$'\\t' read -r value help; do
    case $value in
      ${shellKnows.files} | ${shellKnows.folders}) place=$value ;;
      *)
        printf -v quoted %q "$value"
        COMPREPLY+=("$quoted")
        ;;
    esac
  done < <(${kit} ${completingVerb} "\${typed[@]}" 2>/dev/null)
  # Without words of ours bash offers files, where that is not switched off.
  if [[ $place == ':nothing' ]]; then compopt +o default 2>/dev/null; fi
}
complete -o default -F _nautes_tenant ${names}`;
}

function zsh(kit: string): string {
  return `#compdef ${names}
# zsh completion of nautes-tenant: source <(nautes-tenant completion zsh)
_nautes_tenant() {
  local value help
  local -a typed values lines
  typed=("\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}")
  if [[ $PREFIX == --*=* ]]; then compset -P '*='; fi
  while IFS=$'\\t' read -r value help; do
    case $value in
      ${shellKnows.files}) _files; return ;;
      ${shellKnows.folders}) _files -/; return ;;
    esac
    values+=("$value")
    lines+=("$value\${help:+  -- $help}")
  done < <(${kit} ${completingVerb} "\${typed[@]}" 2>/dev/null)
  compadd -l -d lines -a values
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _nautes_tenant "$@"
elif (( $+functions[compdef] )); then
  compdef _nautes_tenant ${names}
else
  print -u2 'nautes-tenant: run "autoload -Uz compinit && compinit" before this'
fi`;
}

/** fish replaces the whole word, so that what stands before "=" is put before each value. */
function fish(kit: string): string {
  return `# fish completion of nautes-tenant: nautes-tenant completion fish | source
function __nautes_tenant_complete
    set -l typed (commandline -opc)
    set -l word (commandline -ct)
    set -l before (string match -r -- '^--[^=]+=' $word)
    set -l rest (string replace -- "$before" '' "$word")
    set -e typed[1]
    for line in (${kit} ${completingVerb} $typed "$word" 2>/dev/null)
        switch $line
            case ${shellKnows.files}
                set line (complete -C "__no_such_command $rest")
            case ${shellKnows.folders}
                set line (__fish_complete_directories $rest)
        end
        printf '%s\\n' "$before"$line
    end
end
for name in ${names}
    complete -c $name -f -a '(__nautes_tenant_complete)'
end`;
}

/** Between single quotes fish reads a backslash before a quote or a backslash. */
function fishWord(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll(/[\\']/g, (one) => `\\${one}`)}'`;
}
