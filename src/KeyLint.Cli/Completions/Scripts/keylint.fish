# keylint's completion for fish: keylint completions fish > ~/.config/fish/completions/keylint.fish
function __keylint_suggest
    set -l line (commandline -cp | string collect)
    set -l word (commandline -ct | string collect)
    set -l option ''
    # The grammar completes values behind a space.
    if set -l parts (string match -r -- '^(--[a-z-]+=)([^=]*)$' "$word")
        set option $parts[2]
        set line (string replace -r -- '=([^=]*)$' ' $1' "$line")
    end
    set -l found (keylint "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)
    string match -q -- '-*' "$word"; and test -z "$option"; or set found (printf '%s\n' $found | string match -v -- '-*')
    set -q found[1]; and printf '%s\n' $option$found
end
complete -c keylint -a '(__keylint_suggest)'
