# keylint's completion for fish: keylint completions fish > ~/.config/fish/completions/keylint.fish
function __keylint_suggest
    set -l line (commandline -cp | string collect)
    set -l word (commandline -ct | string collect)
    set -l found (keylint "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)
    string match -q -- '-*' "$word"; and printf '%s\n' $found; or printf '%s\n' $found | string match -v -- '-*'
end
complete -c keylint -a '(__keylint_suggest)'
