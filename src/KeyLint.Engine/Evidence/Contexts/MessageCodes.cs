namespace KeyLint.Engine.Evidence.Contexts;

/// <summary>Calls that make a message's code (HMAC), as every exchange asks of a request.</summary>
internal static class MessageCodes
{
    /// <summary>Whether an argument of a call is the secret that messages are signed with.</summary>
    /// <param name="callee">What is called, with what it belongs to.</param>
    /// <param name="argument">The position among the arguments.</param>
    public static bool TakeSecret(string callee, int argument)
    {
        var name = callee.Substring(callee.LastIndexOf('.') + 1);
        return argument switch
        {
            0 => callee is "hmac.new" || name is "HMACSHA256" or "HMACSHA384" or "HMACSHA512" or "SecretKeySpec",
            1 => callee is "hmac.New" || name is "createHmac",
            2 => name is "hash_hmac",
            _ => false,
        };
    }
}
