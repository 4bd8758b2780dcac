namespace KeyLint.Engine.Evidence.Places;

/// <summary>Names of variables that have a default: <c>${NAME:-value}</c>, <c>${NAME-value}</c>, <c>${NAME:=value}</c>, as shells and compose files write them.</summary>
internal static class DefaultNames
{
    private static readonly string[] Joins = [":-", ":=", "-", "="];

    /// <summary>Reads one that ends here, and moves before it; empty, and nothing is read, when none does.</summary>
    public static string Read(ref Backtrack cursor)
    {
        var mark = cursor.At;
        foreach (var join in Joins)
        {
            if (cursor.EndsWith(join))
            {
                cursor.At -= join.Length;
                if (cursor.ReadIdentifier() is { Length: > 0 } name && cursor.EndsWith("${"))
                {
                    cursor.At -= 2;
                    return name;
                }

                cursor.At = mark;
            }
        }

        return "";
    }
}
