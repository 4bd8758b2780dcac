using System.Collections.Immutable;
using KeyLint.Engine.Candidates;
using KeyLint.Engine.Evidence.Contexts;
using KeyLint.Engine.Evidence.Naming;
using KeyLint.Engine.Evidence.Places;
using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;

namespace KeyLint.Engine.Evidence;

/// <summary>Gathers what speaks for and against candidates of one text.</summary>
internal sealed class ClueFinder(SourceText text, ContextTerms terms, IPlaceSource? insight) : IPlaces
{
    /// <summary>Words of names that anybody's keys can have.</summary>
    private static readonly HashSet<string> Ordinary = new(StringComparer.Ordinal)
    {
        "access", "account", "admin", "api", "app", "application", "auth", "bearer", "client", "config", "connection", "consumer", "credential", "credentials", "default", "developer",
        "encryption", "exchange", "file", "hmac", "http", "id", "instance", "key", "live", "login", "main", "master", "my", "oauth", "pass", "passphrase", "password", "pem", "phrase",
        "prod", "private", "project", "public", "read", "refresh", "rest", "rpc", "rsa", "secret", "server", "service", "session", "sign", "signature", "signing", "test", "testnet",
        "token", "trading", "uid", "url", "user", "wallet", "webhook", "write",
    };

    private readonly ContextIndex context = new(text, terms);
    private readonly Dictionary<(int Start, int End), NamedPlace> places = [];

    /// <summary>Whether more text on either side might change what the places are that were asked for.</summary>
    public bool IsCut { get; private set; }

    public Place PlaceOf(int start, int end) => NamedPlaceOf(start, end).Place;

    /// <summary>Takes over the place of a span that is encoded.</summary>
    public void Learn(int start, int end, Place place) => places[(start, end)] = new NamedPlace(place);

    /// <summary>What the place of a candidate tells; neither context nor pairs, which cost more and are asked for later.</summary>
    public Clues Find(Candidate candidate)
    {
        var rule = candidate.Rule;
        var named = NamedPlaceOf(candidate.Start, candidate.End);
        if (named.IsSilent)
        {
            return new Clues(candidate.Parts[0], false, false, false, Nearness.None, int.MaxValue, IsPaired: false, "") { Layer = candidate.Layer };
        }

        var header = HeaderOf(rule, named.Place);
        var sinkPart = SinkFinder.PartOf(rule, named.Place);
        var part = Choose(candidate.Parts, sinkPart ?? header?.Part, named.Kinds);
        var nameLength = NameLengthOf(rule, named);
        var isForeign = nameLength == 0 && header is null && rule.Diagnostic == "KL1001";
        return new Clues(
            part,
            sinkPart is not null && part.Id == sinkPart,
            header is not null || nameLength > 0 || IsOwnName(rule, part, named.Names),
            (NameMeaning.Fits(named.Kinds, part.Kind) && !(named.IsOfService && IsWallet(rule, part)) && !IsEncrypted(part)) || header?.Part == part.Id || IsListed(part, named.Names) || IsCalledLikeService(rule, named.Names),
            Nearness.None,
            int.MaxValue,
            IsPaired: false,
            named.PublicWord)
        {
            NameLength = nameLength,
            NamesOther = nameLength == 0 && named.Kinds.IsEmpty && named.Names.Any(NameMeaning.IsTelling),
            NamesWalletKey = IsWallet(rule, part) && !IsEncrypted(part) && named.Kinds.Contains(PartKind.PrivateKey),
            NamesPartAlone = candidate.Parts.Count(other => NameMeaning.Fits(named.Kinds, other.Kind)) == 1,
            NamesAnotherKind = isForeign && (named.IsOfProgram || (!named.Kinds.IsEmpty && !candidate.Parts.Any(other => NameMeaning.Fits(named.Kinds, other.Kind)))),
            IsOfProgram = isForeign && named.IsOfProgram,
            NamesTokenAlone = named.IsToken,
            Layer = candidate.Layer,
        };
    }

    /// <summary>Adds how near the provider is mentioned, where that can change the verdict.</summary>
    public Clues WithContext(Candidate candidate, Clues clues)
    {
        var isNeeded = clues.Part.Tier switch
        {
            Tier.A => false,
            Tier.B => true,
            _ => clues.NamesPart || clues.IsPaired || clues.IsSink,
        };
        if (!isNeeded)
        {
            return clues;
        }

        var (nearness, lines) = context.Find(candidate.Rule, candidate.Start, candidate.End);
        return clues with
        {
            Nearness = nearness,
            Lines = lines,
            IsOfAnother = nearness != Nearness.Line && !clues.NamesProvider && IsOfAnother(candidate),
            IsOfStranger = !clues.NamesProvider && IsOfStranger(candidate),
            IsUnderAnother = IsOfExchange(candidate.Rule) && nearness != Nearness.Line && !clues.NamesProvider && context.IsUnderAnother(candidate.Rule, candidate.Start),
        };
    }

    /// <summary>Whether a key of an exchange stands with the name of another one: <c>Kucoin.ApiKey = "…"</c> in a file about both.</summary>
    private bool IsOfAnother(Candidate candidate) => IsOfExchange(candidate.Rule)
        && (context.IsOnLineOfAnother(candidate.Rule, candidate.Start, candidate.End)
            || (NamedPlaceOf(candidate.Start, candidate.End) is { IsSilent: false } named && terms.Rivals(candidate.Rule).Any(other => NameLengthOf(other, named) > 0)));

    /// <summary>Whether a key of an exchange is called after somebody whose keys are no exchange's, or no known one's: <c>BITMART_SECRET</c>, <c>"infura": "…"</c>.</summary>
    private bool IsOfStranger(Candidate candidate) => IsOfExchange(candidate.Rule) && candidate.Parts[0].Shape.Form != ShapeForm.Random
        && NamedPlaceOf(candidate.Start, candidate.End) is { IsSilent: false } named
        && (OtherExchanges.Names.Any(named.Mentions) || terms.DataServices.Any(other => NameLengthOf(other, named) > 0));

    private NamedPlace NamedPlaceOf(int start, int end)
    {
        if (!places.TryGetValue((start, end), out var named))
        {
            var place = PlaceFinder.Find(text.Span, start, end, out var isCut);
            IsCut |= isCut;
            named = new NamedPlace(insight?.Refine(place, start, end) ?? place);
            places.Add((start, end), named);
        }

        return named;
    }

    private static bool IsOfExchange(Rule rule) => rule.Provider.Kind is "exchange" or "broker";

    private static bool IsWallet(Rule rule, Part part) => part.Kind == PartKind.PrivateKey && rule.Diagnostic == "KL1002";

    /// <summary>Of a keystore the ciphertext stands for the key: what is called a private key is one in clear.</summary>
    private static bool IsEncrypted(Part part) => part.Shape.Check == "keystore";

    private static int NameLengthOf(Rule rule, NamedPlace named)
    {
        var longest = 0;
        foreach (var word in rule.JoinedWords)
        {
            longest = word.Length > longest && named.Mentions(word) ? word.Length : longest;
        }

        return longest;
    }

    private static Header? HeaderOf(Rule rule, Place place) => place.Names.IsEmpty
        ? null
        : rule.Context.Headers.FirstOrDefault(header =>
            place.Names.Contains(header.Name, StringComparer.OrdinalIgnoreCase) && Headers.IsDistinctive(header.Name));

    private static Part Choose(ImmutableArray<Part> parts, string? id, PartKinds kinds) =>
        parts.FirstOrDefault(part => part.Id == id)
        ?? parts.FirstOrDefault(part => NameMeaning.Fits(kinds, part.Kind))
        ?? parts[0];

    /// <summary>Whether a listed name holds the value; what stands around a name that tells something else holds more than the value.</summary>
    private static bool IsListed(Part part, ImmutableArray<ImmutableArray<string>> names)
    {
        foreach (var name in names)
        {
            if (part.ListedWords.Any(listed => Holds(name, listed)))
            {
                return true;
            }

            if (NameMeaning.IsTelling(name))
            {
                break;
            }
        }

        return false;
    }

    /// <summary>Whether a key of a service for data, which has nothing else, is called like the service: <c>"infura": "…"</c>.</summary>
    private static bool IsCalledLikeService(Rule rule, ImmutableArray<ImmutableArray<string>> names) =>
        rule.Provider.Kind == "data" && rule.Parts.Length == 1 && !names.IsEmpty && rule.JoinedWords.Contains(string.Concat(names[0]));

    /// <summary>Whether a name is one that only this exchange's keys have, though it holds no name of it: <c>GATE_API_KEY</c>, <c>APCA_API_KEY_ID</c>.</summary>
    private static bool IsOwnName(Rule rule, Part part, ImmutableArray<ImmutableArray<string>> names) =>
        rule.Diagnostic == "KL1001" && !names.IsEmpty
        && part.ListedWords.Any(listed => listed.Length > 1 && !listed.All(Ordinary.Contains) && names[0].SequenceEqual(listed));

    /// <summary>Whether a name is a listed one, also as part of a longer name when it is more than one word: <c>main_api_key_2</c>.</summary>
    private static bool Holds(ImmutableArray<string> name, ImmutableArray<string> listed)
    {
        if (listed.Length == 1)
        {
            return name.Length == 1 && name[0] == listed[0];
        }

        for (var at = 0; at + listed.Length <= name.Length; at++)
        {
            var length = 0;
            while (length < listed.Length && name[at + length] == listed[length])
            {
                length++;
            }

            if (length == listed.Length)
            {
                return true;
            }
        }

        return false;
    }
}
