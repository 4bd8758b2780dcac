using KeyLint.Engine.Candidates;
using KeyLint.Engine.Decoding;
using KeyLint.Engine.Evidence.Naming;
using KeyLint.Engine.Evidence.Places;
using KeyLint.Engine.Findings;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Validation;
using KeyLint.Engine.Validation.PrivateKeys;

namespace KeyLint.Engine.Evidence.Filtering;

/// <summary>Drops what is no secret, whatever speaks for it. Each drop has a name that <c>keylint explain</c> shows.</summary>
internal static class Filters
{
    private static readonly string[] FilesOfPages = ["png", "jpg", "jpeg", "gif", "webp", "svg", "ico", "css", "js", "mjs", "woff", "woff2", "ttf", "mp4", "webm", "pdf"];

    /// <summary>The drop's name, or null when the candidate may be a secret.</summary>
    public static string? DropReason(ReadOnlySpan<char> text, string path, Candidate candidate, Clues clues)
    {
        if (candidate.Excluded.Length > 0)
        {
            return candidate.Excluded;
        }

        if (KnownExamples.Contains(candidate.Value.AsSpan()))
        {
            return "known-example";
        }

        var isSelfEvident = clues.Part.Tier == Tier.A;
        if (clues.Part.Shape.Form == ShapeForm.Pem)
        {
            return candidate.Ceiling == Confidence.High && PrivateKey.Read(candidate.Value) is null ? "no-key" : null;
        }

        if (clues.Part.Shape.Form == ShapeForm.Mnemonic)
        {
            return null;
        }

        if (isSelfEvident && clues.Part.Shape.Check.Length > 0)
        {
            // A checksum that holds is no chance; "your" or "xxxx" inside such a value is.
            return null;
        }

        // Which part of an expression's value is fixed is not known, so that a fixed AAAA may repeat and is no reason.
        if (Placeholders.Reason(candidate.Value.AsSpan(candidate.Prefix.Length)) is { } reason
            && (clues.Part.Shape.Form != ShapeForm.Regex || reason == "placeholder"))
        {
            return reason;
        }

        if (isSelfEvident)
        {
            return clues.Part.Kind == PartKind.Password && CommonPasswords.Contain(candidate.Value) ? "common-password"
                : clues.Part.Shape.Form == ShapeForm.Assigned && HashedPasswords.Hold(text, candidate.Start, candidate.Value.AsSpan()) ? "digest"
                : clues.Part.Shape.Form is not (ShapeForm.Connection or ShapeForm.UserInfo) ? null
                : IsTemplate(text, candidate.Start, candidate.End) ? "placeholder"
                : SettingNames.IsOne(candidate.Value.AsSpan()) && candidate.Value.Any(TokenCharacters.IsUpper) ? "setting-name"
                : null;
        }

        if (clues.Part.Shape.Form == ShapeForm.Pattern && IsNumber(candidate.Value))
        {
            return "number";
        }

        if (candidate.Layer.Length > 0)
        {
            return IsWords(candidate, clues) ? "words"
                : GeneratedFiles.Reason(path) is "lock-file" ? "lock-file"
                : IsUnnamedAddress(candidate, clues) ? "address"
                : NamedPublic(clues);
        }

        return IsTemplate(text, candidate.Start, candidate.End) || IsCut(text.Slice(candidate.End)) ? "placeholder"
            : EncodedRuns.Read(text, candidate.Start, candidate.Start + candidate.Value.TrimEnd('=').Length) is not null ? "encoded-text"
            : IsDigest(text, candidate.Start) ? "digest"
            : GeneratedFiles.Reason(path) is { } generated && !IsWrittenIn(path, clues) ? generated
            : EncodedBlocks.Contain(text, candidate.Start, candidate.End) ? "encoded-data"
            : IsSealed(text, candidate.Start) ? "encrypted"
            : IsBadge(text, candidate.Start) ? "badge"
            : IsBeacon(text, candidate.Start) ? "named-public"
            : IsPath(text, candidate) || IsFileOfPage(text, candidate) ? "path"
            : Syntax.Reason(text, candidate.Start, candidate.End) is { } syntax ? syntax
            : MangledNames.IsOne(candidate.Value.AsSpan()) ? "code"
            : SettingNames.IsOne(candidate.Value.AsSpan()) ? "setting-name"
            : IsWords(candidate, clues) ? "words"
            : NamedPublic(clues) is { } named ? named
            : PublicValues.Proven(candidate.Value.AsSpan()) is { } proven ? proven
            : IsUnnamedAddress(candidate, clues) ? "address"
            : HashedPasswords.Hold(text, candidate.Start, candidate.Value.AsSpan()) ? "digest"
            : IsChannelToken(text, candidate) ? "listen-key"
            : Fingerprint.HasForm(candidate.Value) && text.IndexOf("keylint".AsSpan(), StringComparison.Ordinal) >= 0 ? "fingerprint"
            : null;
    }

    /// <summary>Whether a long value has no letter, which chance leaves out of none: prices, amounts and ids, with the signs between them.</summary>
    private static bool IsNumber(string value)
    {
        const int Long = 20;
        return value.Length >= Long && !value.Any(TokenCharacters.IsLetter);
    }

    /// <summary>Whether it has the form of an address of Solana, and nothing but the word token, which is what a mint is called, says that it is a secret.</summary>
    private static bool IsUnnamedAddress(Candidate candidate, Clues clues) =>
        !clues.IsSink && !clues.NamesProvider && (!clues.NamesPart || clues.NamesTokenAlone) && PublicValues.IsSolanaAddress(candidate.Value.AsSpan());

    private static string? NamedPublic(Clues clues) =>
        clues.PublicWord.Length > 0 && !clues.IsSink && (!clues.NamesProvider || clues.PublicWord == PublicNames.PassingId) ? PublicNames.Reason(clues.PublicWord) : null;

    /// <summary>Whether a token opens a channel for minutes and is given out with the servers that it is for.</summary>
    private static bool IsChannelToken(ReadOnlySpan<char> text, Candidate candidate)
    {
        const int Reach = 300;
        var from = Math.Max(0, candidate.Start - Reach);
        var around = text.Slice(from, Math.Min(text.Length, candidate.End + Reach) - from);
        return around.IndexOf("instanceServers".AsSpan(), StringComparison.Ordinal) >= 0 || around.IndexOf("/bullet-p".AsSpan(), StringComparison.Ordinal) >= 0;
    }

    /// <summary>A long identifier can have the shape of a key; a name or a sink that says "key" outweighs that.</summary>
    public static bool IsWords(Candidate candidate, Clues clues) => CanBeWords(candidate, clues) && Randomness.IsWordy(candidate.Value.AsSpan());

    /// <summary>Whether a candidate is dropped in files that tools write: it stands there in clear, and does not prove itself.</summary>
    public static bool IsLostInGeneratedFile(string path, Candidate candidate, Clues clues) =>
        clues.Part is { Tier: not Tier.A, Shape.Form: not (ShapeForm.Pem or ShapeForm.Mnemonic) } && candidate.Layer.Length == 0 && !IsWrittenIn(path, clues);

    /// <summary>Whether it stands in a bundle under a name that says it all: <c>REACT_APP_BINANCE_SECRET:"…"</c>.</summary>
    private static bool IsWrittenIn(string path, Clues clues) => clues is { NamesProvider: true, NamesPart: true } && GeneratedFiles.IsBundle(path);

    /// <summary>Whether nothing outweighs that it reads like words, if it does.</summary>
    public static bool CanBeWords(Candidate candidate, Clues clues) => candidate.Prefix.Length == 0 && !clues.NamesPart && !clues.IsSink;

    /// <summary>Whether a value stands in <c>&lt;…></c> or <c>{…}</c>: the name of something to be filled in.</summary>
    private static bool IsTemplate(ReadOnlySpan<char> text, int start, int end) =>
        start > 0 && end < text.Length && (text[start - 1], text[end]) is ('<', '>') or ('{', '}');

    /// <summary>Whether dots say that the rest was left out.</summary>
    private static bool IsCut(ReadOnlySpan<char> after) =>
        after.StartsWith("...".AsSpan(), StringComparison.Ordinal) || after.StartsWith("…".AsSpan(), StringComparison.Ordinal);

    /// <summary>Whether a digest's label glues on: <c>sha256:</c>, <c>sha512-</c>, <c>md5=</c>.</summary>
    private static bool IsDigest(ReadOnlySpan<char> text, int start)
    {
        // In Base64 a candidate may be what stands between two slashes.
        const int Longest = 90;
        for (var from = start; start > 0 && from - start < Longest && (TokenCharacters.IsAlphanumeric(text[start - 1]) || text[start - 1] is '+' or '/');)
        {
            start--;
        }

        var before = text.Slice(Math.Max(0, start - 8), Math.Min(8, start)).TrimEnd(":-= ".AsSpan());
        return before.EndsWith("sha1".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("sha256".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("sha384".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("sha512".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("md5".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a value is part of what SOPS or eyaml encrypted: <c>ENC[AES256_GCM,data:…,iv:…</c>, <c>ENC[PKCS7,…</c>.</summary>
    private static bool IsSealed(ReadOnlySpan<char> text, int start)
    {
        const int Reach = 1000;
        const string Open = "ENC[";
        var before = text.Slice(Math.Max(0, start - Reach), Math.Min(Reach, start));
        before = before.Slice(before.LastIndexOf('\n') + 1);
        var open = before.LastIndexOf(Open.AsSpan());
        if (open < 0 || before.Slice(open).IndexOf(']') >= 0)
        {
            return false;
        }

        var inside = before.Slice(open + Open.Length);
        var comma = inside.IndexOf(',');
        return comma > 0 && inside.Slice(0, comma).TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789".AsSpan()).IsEmpty;
    }

    /// <summary>Whether the slashes of a value divide the path of an address, <c>https://api.codacy.com/project/badge/…</c>; behind a colon stands the password of one, <c>s3://AKIA…:…</c>.</summary>
    private static bool IsPath(ReadOnlySpan<char> text, Candidate candidate)
    {
        const int Reach = 200;
        if (candidate.Value.IndexOf('/') < 0 || (candidate.Start > 0 && text[candidate.Start - 1] == ':'))
        {
            return false;
        }

        var before = text.Slice(Math.Max(0, candidate.Start - Reach), Math.Min(Reach, candidate.Start));
        var scheme = before.LastIndexOf("://".AsSpan());
        return scheme >= 0 && before.Slice(scheme + 3).IndexOfAny(" \t\r\n\"'`?#,;()<>|".AsSpan()) < 0;
    }

    /// <summary>Whether a value is the name of a picture or another file that pages load: <c>https://static.example.com/icon/….png</c>.</summary>
    private static bool IsFileOfPage(ReadOnlySpan<char> text, Candidate candidate)
    {
        var behind = text.Slice(candidate.End, Math.Min(text.Length - candidate.End, 6));
        if (candidate.Start == 0 || text[candidate.Start - 1] is not ('/' or '-' or '_' or '.') || behind.IsEmpty || behind[0] != '.')
        {
            return false;
        }

        var length = 1;
        while (length < behind.Length && TokenCharacters.IsAlphanumeric(behind[length]))
        {
            length++;
        }

        return Array.IndexOf(FilesOfPages, behind.Slice(1, length - 1).ToString()) >= 0;
    }

    /// <summary>Whether a value is the token by which a page counts its visitors, which every visitor reads: <c>data-cf-beacon='{"token": "…"}'</c>.</summary>
    private static bool IsBeacon(ReadOnlySpan<char> text, int start)
    {
        const int Reach = 60;
        return text.Slice(Math.Max(0, start - Reach), Math.Min(Reach, start)).IndexOf("data-cf-beacon=".AsSpan(), StringComparison.Ordinal) >= 0;
    }

    /// <summary>Whether a value stands in the address of a badge: such tokens only draw the badge, and every README has one.</summary>
    private static bool IsBadge(ReadOnlySpan<char> text, int start)
    {
        var before = text.Slice(Math.Max(0, start - 120), Math.Min(120, start));
        return before.EndsWith("token=".AsSpan(), StringComparison.Ordinal)
            && (before.IndexOf(".svg".AsSpan(), StringComparison.Ordinal) >= 0
                || before.EndsWith(".png?circle-token=".AsSpan(), StringComparison.Ordinal)
                || before.IndexOf("badge".AsSpan(), StringComparison.Ordinal) >= 0
                || before.IndexOf("codecov.io/".AsSpan(), StringComparison.Ordinal) >= 0);
    }
}
