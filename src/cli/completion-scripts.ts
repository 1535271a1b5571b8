// The scripts of the shells: all that can be completed stands in them, so that nothing is run while someone types.

export type Shell = 'bash' | 'zsh' | 'fish' | 'powershell';

export interface CompletedCommand {
  name: string;
  description: string;
  flags: readonly CompletedFlag[];
  /** What its arguments can be; files where there is nothing. */
  values: readonly string[];
}

interface CompletedFlag {
  /** With its dashes. */
  name: string;
  description: string;
  takesValue: boolean;
  /** Files where it takes a value and there is nothing. */
  values: readonly string[];
}

export const completionScripts: Record<Shell, (commands: readonly CompletedCommand[]) => string> = {
  bash: writeBash,
  zsh: writeZsh,
  fish: writeFish,
  powershell: writePowershell,
};

const names = (all: readonly { name: string }[]): string => all.map(({ name }) => name).join(' ');

/** The flags of all commands whose values are known. */
function flagsWithValues(
  commands: readonly CompletedCommand[],
): { command: string; flag: string; values: readonly string[] }[] {
  return commands.flatMap(({ name: command, flags }) =>
    flags.flatMap(({ name: flag, values }) => (values.length > 0 ? [{ command, flag, values }] : [])),
  );
}

/** For bash 3.2 and later, without the package bash-completion. Where nothing fits, bash completes files. */
function writeBash(commands: readonly CompletedCommand[]): string {
  const row = (pattern: string, words: string): string => `    '${pattern}') words='${words}' ;;`;
  return `# bash completion of iop
_iop() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} words=
  COMPREPLY=()
  case "\${COMP_WORDS[1]} $prev" in
${flagsWithValues(commands)
  .map(({ command, flag, values }) => row(`${command} ${flag}`, values.join(' ')))
  .join('\n')}
    *) case "$COMP_CWORD $cur" in
    1\\ *) words='${names(commands)}' ;;
    *\\ -*) case "\${COMP_WORDS[1]}" in
${commands.map(({ name, flags }) => row(name, names(flags))).join('\n')}
    esac ;;
    *) case "\${COMP_WORDS[1]}" in
${commands
  .filter(({ values }) => values.length > 0)
  .map(({ name, values }) => row(name, values.join(' ')))
  .join('\n')}
    esac ;;
    esac ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o bashdefault -o default -F _iop iop
`;
}

function writeZsh(commands: readonly CompletedCommand[]): string {
  const text = (value: string): string => `'${value.replaceAll("'", "'\\''")}'`;
  const item = ({ name, description }: { name: string; description: string }): string =>
    text(`${name}:${description.replaceAll(':', '\\:')}`);
  return `#compdef iop
_iop() {
  local -a items
  if (( CURRENT == 2 )); then
    items=(${commands.map(item).join(' ')})
    _describe -t commands command items
    return
  fi
  case "$words[2] $words[CURRENT-1]" in
${flagsWithValues(commands)
  .map(
    ({ command, flag, values }) =>
      `    '${command} ${flag}') compadd -- ${values.map(text).join(' ')}; return ;;`,
  )
  .join('\n')}
  esac
  if [[ $words[CURRENT] == -* ]]; then
    case $words[2] in
${commands.map(({ name, flags }) => `      ${name}) items=(${flags.map(item).join(' ')}) ;;`).join('\n')}
    esac
    _describe -o -t options option items
    return
  fi
  case $words[2] in
${commands
  .filter(({ values }) => values.length > 0)
  .map(({ name, values }) => `    ${name}) compadd -- ${values.map(text).join(' ')} ;;`)
  .join('\n')}
    *) _files ;;
  esac
}
if [[ $funcstack[1] == _iop ]]; then _iop "$@"; else compdef _iop iop; fi
`;
}

function writeFish(commands: readonly CompletedCommand[]): string {
  const text = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const lines = commands.flatMap(({ name, description, flags, values }) => {
    const seen = `complete -c iop -n ${text(`__fish_seen_subcommand_from ${name}`)}`;
    return [
      `complete -c iop -n __fish_use_subcommand -f -a ${name} -d ${text(description)}`,
      ...(values.length > 0 ? [`${seen} -f -a ${text(values.join(' '))}`] : []),
      ...flags.map(({ name: flag, description: says, takesValue, values: known }) => {
        const taking = known.length > 0 ? ` -x -a ${text(known.join(' '))}` : takesValue ? ' -r' : '';
        return `${seen} -l ${flag.replace(/^--/, '')}${taking} -d ${text(says)}`;
      }),
    ];
  });
  return `# fish completion of iop\n${lines.join('\n')}\n`;
}

/** Where nothing fits, PowerShell completes files. */
function writePowershell(commands: readonly CompletedCommand[]): string {
  const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
  const list = (values: readonly string[]): string => `@(${values.map(text).join(', ')})`;
  const rows = commands.map(({ name, flags, values }) => {
    const known = flags
      .filter((flag) => flag.values.length > 0)
      .map((flag) => `${text(flag.name)} = ${list(flag.values)}`);
    return `    ${text(name)} = @{ flags = ${list(flags.map((flag) => flag.name))}; values = ${list(values)}; of = @{ ${known.join('; ')} } }`;
  });
  return `# PowerShell completion of iop
Register-ArgumentCompleter -Native -CommandName iop -ScriptBlock {
  param($word, $line, $cursor)
  $commands = @{
${rows.join('\n')}
  }
  $words = @($line.CommandElements | ForEach-Object { $_.ToString() })
  $typed = if ($word) { $words.Count - 1 } else { $words.Count }
  $offered = @()
  if ($typed -le 1) { $offered = $commands.Keys | Sort-Object }
  else {
    $command = $commands[$words[1]]
    $before = $words[$typed - 1]
    if ($command -and $command.of.ContainsKey($before)) { $offered = $command.of[$before] }
    elseif ($command -and $word -like '-*') { $offered = $command.flags }
    elseif ($command) { $offered = $command.values }
  }
  $offered | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}
