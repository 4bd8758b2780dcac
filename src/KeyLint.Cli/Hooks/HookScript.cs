namespace KeyLint.Cli.Hooks;

/// <summary>The file that git runs. It looks for keylint each time, so that an update or a move of the tool breaks no repository.</summary>
internal static class HookScript
{
    private const string Mark = "# keylint hook";
    private const string Origin = ": written by \"keylint hook install\"";

    /// <summary>The name under which a hook is kept that stood there before.</summary>
    public static string Before(HookKind kind) => kind.Name + ".before-keylint";

    /// <summary>Whether a hook is one of ours.</summary>
    public static bool IsOurs(string text) => text.Split('\n').Any(line => line.StartsWith(Mark, StringComparison.Ordinal) && line.Contains(Origin, StringComparison.Ordinal));

    public static string Text(HookKind kind) => $$"""
        #!/bin/sh
        {{Mark}} {{kind.Name}}{{Origin}}, taken away by "keylint hook uninstall".
        # A hook that stood here before is beside it, and runs first.
        before="$(dirname "$0")/{{Before(kind)}}"
        {{(kind.ReadsInput ? "input=$(cat; echo .)\ninput=${input%.}\n" : "")}}if [ -x "$before" ]; then
            IFS= read -r first < "$before"
            case "$first" in
                # One for sh is read under its own name, which many look at, as those of husky do. In no condition: there set -e would be void.
                '#!'*/sh | '#!'*' sh') {{Feed(kind)}}(. "$before") ;;
                *) {{Feed(kind)}}"$before" "$@" ;;
            esac
            code=$?
            [ "$code" -eq 0 ] || exit "$code"
        fi
        if command -v keylint >/dev/null 2>&1; then
            {{Feed(kind)}}keylint hook run {{kind.Name}} -- "$@"
        elif [ -x "$HOME/.dotnet/tools/keylint" ]; then
            {{Feed(kind)}}"$HOME/.dotnet/tools/keylint" hook run {{kind.Name}} -- "$@"
        elif grep -qs '"keylint"' .config/dotnet-tools.json; then
            {{Feed(kind)}}dotnet keylint hook run {{kind.Name}} -- "$@"
        else
            echo "keylint is not on the path{{WayOut(kind)}}" >&2
            exit 1
        fi

        """.ReplaceLineEndings("\n");

    // What a server runs, no option of who pushes skips.
    private static string WayOut(HookKind kind) => kind.Name switch
    {
        "pre-receive" => " of this server, so nothing can be pushed; who runs the server must install it",
        "pre-push" => "; install it, or skip this once with git push --no-verify",
        _ => "; install it, or skip this once with git commit --no-verify",
    };

    private static string Feed(HookKind kind) => kind.ReadsInput ? "printf '%s' \"$input\" | " : "";
}
