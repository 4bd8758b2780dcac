# keylint's completion for bash: source <(keylint completions bash)
_keylint() {
  local line="${COMP_LINE:0:COMP_POINT}" word="$2" suggested
  COMPREPLY=()
  # The grammar completes values behind a space.
  if [[ $line =~ ^(.*[[:space:]]--[a-z-]+)=([^[:space:]=]*)$ ]]; then
    line="${BASH_REMATCH[1]} ${BASH_REMATCH[2]}" word="${BASH_REMATCH[2]}"
  fi
  while IFS= read -r suggested; do
    # Options are offered to who begins one; elsewhere bash's own completion of files must get its turn.
    if [[ -n $suggested && $suggested == "$word"* && ($word == -* || $suggested != -*) ]]; then
      COMPREPLY+=("$suggested")
    fi
  done < <("$1" "[suggest:${#line}]" "$line" 2>/dev/null)
}
complete -o default -F _keylint keylint
