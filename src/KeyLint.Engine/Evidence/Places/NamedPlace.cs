using System.Collections.Immutable;
using KeyLint.Engine.Evidence.Contexts;
using KeyLint.Engine.Evidence.Naming;

namespace KeyLint.Engine.Evidence.Places;

/// <summary>A place with its names split and understood, once for all rules that ask.</summary>
internal sealed class NamedPlace
{
    private const int MaxJoined = 3;

    private static readonly ImmutableArray<string> PrivateKey = ImmutableArray.Create("private", "key");

    private static readonly ImmutableArray<string> Secret = ImmutableArray.Create("secret");

    private static readonly ImmutableArray<string> EncryptionKey = ImmutableArray.Create("encryption", "key");

    private HashSet<string>? mentions;

    public NamedPlace(Place place)
    {
        Place = place;
        if (IsSilent)
        {
            return;
        }

        Names = place.Names.Select(name => Words.Split(name.AsSpan())).ToImmutableArray();
        var asksForOrder = Names.IsEmpty && AsksForOrder(place.Callee);
        if (Names.IsEmpty && !asksForOrder && NameOfArgument(place) is { IsEmpty: false } given)
        {
            Names = ImmutableArray.Create(given);
        }

        var first = Names.FirstOrDefault(NameMeaning.IsTelling);
        Kinds = NameMeaning.Kinds(first);
        IsOfService = !first.IsDefault && NameMeaning.IsOfService(first);
        IsOfProgram = !first.IsDefault && NameMeaning.IsOfProgram(first);
        IsToken = !first.IsDefault && first.Length == 1 && first[0] == "token";
        PublicWord = asksForOrder ? "id" : Names.IsEmpty ? "" : NameMeaning.PublicWord(first.IsDefault ? Names[0] : first);
    }

    public Place Place { get; }

    /// <summary>Whether it tells nothing: most random values stand in no named place.</summary>
    public bool IsSilent => Place is { Names.IsEmpty: true, Callee.Length: 0, Sinks.IsEmpty: true };

    /// <summary>The words of each name, nearest first.</summary>
    public ImmutableArray<ImmutableArray<string>> Names { get; } = ImmutableArray<ImmutableArray<string>>.Empty;

    /// <summary>What the nearest telling name can hold.</summary>
    public PartKinds Kinds { get; }

    /// <summary>Whether the nearest telling name is that of a secret which a service gives out: no key of a wallet.</summary>
    public bool IsOfService { get; }

    /// <summary>Whether the nearest telling name is that of a secret which a program makes for itself: no key of an exchange.</summary>
    public bool IsOfProgram { get; }

    /// <summary>Whether the nearest telling name is the one word token, which is many things.</summary>
    public bool IsToken { get; }

    /// <summary>A word of the nearest name that says it is public, or empty.</summary>
    public string PublicWord { get; } = "";

    /// <summary>Whether a word is one of the names or the callee, or several joined: a provider's name may have been split, as <c>BitMEX</c> into bit, mex.</summary>
    public bool Mentions(string word) => (mentions ??= AllMentions()).Contains(word);

    private HashSet<string> AllMentions() => Place.Names.IsEmpty && Place.Callee.Length == 0
        ? []
        : new(Names.Append(Words.Split(Place.Callee.AsSpan())).SelectMany(Joined), StringComparer.Ordinal);

    private static ImmutableArray<string> NameOfArgument(Place place) =>
        Signers.TakePrivateKey(place.Callee, place.Argument) ? PrivateKey
            : MessageCodes.TakeSecret(place.Callee, place.Argument) ? Secret
            : place.Argument == 0 ? NameOfSetter(place.Callee)
            : ImmutableArray<string>.Empty;

    /// <summary>What a call sets that is named for it alone: <c>WithApiKey("…")</c>, <c>.clientOid("…")</c>, or for what uses it: <c>CreateEncryptor("…", iv)</c>; else empty.</summary>
    private static ImmutableArray<string> NameOfSetter(string callee)
    {
        var name = callee.Substring(callee.LastIndexOf('.') + 1);
        var words = Words.Split(name.AsSpan());
        return name is "CreateEncryptor" or "CreateDecryptor" ? EncryptionKey
            : words.Length > 1 && words[0] is "set" or "with" or "use" ? words.RemoveAt(0)
            : words.Length > 0 && name != callee && char.IsLower(name[0]) && !IsVerb(words[0]) ? words
            : ImmutableArray<string>.Empty;
    }

    /// <summary>Whether a call takes ids: <c>CancelOrderAsync("…", "…")</c>. A <c>TradeBot("…", "…")</c> takes keys.</summary>
    private static bool AsksForOrder(string callee)
    {
        var words = Words.Split(callee.AsSpan(callee.LastIndexOf('.') + 1));
        return words.Length > 1 && words[0] is "cancel" or "get" or "query" or "fetch" or "find" or "amend" or "edit" or "modify" or "close" or "delete" or "wait" or "place"
            && words.Any(word => word is "order" or "orders" or "trade" or "trades" or "deposit" or "transfer" or "position" or "payment" or "withdrawal" or "portfolio");
    }

    /// <summary>What is looked up or compared is often random and no secret; what is logged may be anything.</summary>
    private static bool IsVerb(string word) => word is "get" or "find" or "has" or "is" or "contains" or "remove" or "delete" or "by" or "to" or "from" or "equals" or "equal"
        or "error" or "message" or "log" or "warn" or "debug" or "print" or "write" or "format" or "template" or "label" or "title";

    private static IEnumerable<string> Joined(ImmutableArray<string> words)
    {
        for (var start = 0; start < words.Length; start++)
        {
            var joined = words[start];
            yield return joined;
            for (var end = start + 1; end < Math.Min(start + MaxJoined, words.Length); end++)
            {
                yield return joined += words[end];
            }
        }
    }
}
