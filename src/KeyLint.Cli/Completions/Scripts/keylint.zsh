#compdef keylint
# keylint's completion for zsh: keylint completions zsh > ~/.zfunc/_keylint, where ~/.zfunc is in fpath before compinit runs.
_keylint() {
  local line="${(j: :)words[1,CURRENT]}" word="${words[CURRENT]}" suggested
  local -a found
  # The grammar completes values behind a space.
  if [[ $word == --*=* ]]; then
    compset -P '*='
    line="${line%$word}${word/=/ }" word="${word#*=}"
  fi
  while IFS= read -r suggested; do
    if [[ -n $suggested && ($word == -* || $suggested != -*) ]]; then
      found+=("$suggested")
    fi
  done < <("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)
  (( ${#found} )) && compadd -a found
  [[ $word == -* ]] || _files
}
if [[ ${funcstack[1]} == _keylint ]]; then
  _keylint "$@"
else
  compdef _keylint keylint
fi
