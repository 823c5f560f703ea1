/** What a completion script has to know of a command. */
export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly flags: readonly CompletedFlag[];
}

export interface CompletedFlag {
  readonly long: string;
  readonly description: string;
  readonly takesValue: boolean;
  /** Where only some values are allowed. */
  readonly values: readonly string[];
}

export type Shell = keyof typeof shells;

/** The scripts; each completes file names where it knows nothing better. */
export const shells = { bash, zsh, fish } as const;

function bash(commands: readonly CompletedCommand[]): string {
  const cases = commands.map(
    ({ name, flags }) => `    ${name}) flags='${flags.map(({ long }) => long).join(' ')}' ;;`,
  );
  const values = distinctValues(commands).map(
    ([flag, words]) => `    ${flag}) COMPREPLY=($(compgen -W '${words}' -- "$word")); return ;;`,
  );
  return `# bash completion for raci
_raci() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} flags=''
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')} help --help --version' -- "$word"))
    return
  fi
  case "$before" in
${values.join('\n')}
  esac
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$flags --color --no-color --help" -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _raci raci
`;
}

function zsh(commands: readonly CompletedCommand[]): string {
  const described = commands.map(({ name, summary }) => `    '${name}:${zshText(summary)}'`);
  const cases = commands.map(({ name, flags }) => {
    const lines = flags.map(({ long, description, takesValue, values }) => {
      const value = !takesValue ? '' : values.length > 0 ? `:value:(${values.join(' ')})` : ':value:_files';
      return `        '*${long}[${zshText(description)}]${value}'`;
    });
    return `    ${name})\n      _arguments \\\n${[...lines, "        '*:file:_files'"].join(' \\\n')} ;;`;
  });
  return `#compdef raci
_raci() {
  local -a commands
  commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
compdef _raci raci
`;
}

function fish(commands: readonly CompletedCommand[]): string {
  const lines = ['# fish completion for raci'];
  for (const { name, summary, flags } of commands) {
    lines.push(`complete -c raci -n __fish_use_subcommand -f -a ${name} -d '${fishText(summary)}'`);
    for (const { long, description, takesValue, values } of flags) {
      const value = !takesValue ? '' : values.length > 0 ? ` -x -a '${values.join(' ')}'` : ' -r';
      lines.push(
        `complete -c raci -n '__fish_seen_subcommand_from ${name}' -l ${long.replace(/^--/u, '')}${value} -d '${fishText(description)}'`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Flags with a choice of values, each once; where commands differ, all their values. */
function distinctValues(commands: readonly CompletedCommand[]): [string, string][] {
  const all = new Map<string, Set<string>>();
  for (const { long, values } of commands.flatMap(({ flags }) => flags)) {
    if (values.length > 0) all.set(long, new Set([...(all.get(long) ?? []), ...values]));
  }
  return [...all].map(([flag, values]) => [flag, [...values].join(' ')]);
}

function zshText(text: string): string {
  return text.replace(/['`\\$]/gu, '').replace(/[[\]:]/gu, (mark) => `\\${mark}`);
}

function fishText(text: string): string {
  return text.replace(/['\\]/gu, '');
}
