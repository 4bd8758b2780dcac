namespace KeyLint.Engine.Evidence.Places;

/// <summary>Names of columns in SQL: <c>INSERT INTO keys (name, secret) VALUES ('…', '…')</c>.</summary>
internal static class ListedColumns
{
    /// <summary>Reads the name of the column that a value goes into.</summary>
    /// <param name="cursor">Before the word in front of the values.</param>
    /// <param name="callee">That word.</param>
    /// <param name="argument">The value's position.</param>
    /// <returns>The name, or null where no columns are listed.</returns>
    public static string? NameOf(ref Backtrack cursor, string callee, int argument)
    {
        if (argument < 0 || !callee.Equals("values", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        cursor.SkipSpace();
        if (cursor.Next != ')')
        {
            return null;
        }

        var columns = new List<string>();
        do
        {
            cursor.At--;
            cursor.SkipSpace();
            columns.Insert(0, cursor.ReadQuoted() ?? cursor.ReadIdentifier());
            cursor.SkipSpace();
        }
        while (cursor.Next == ',');

        return cursor.Next == '(' && argument < columns.Count && columns[argument].Length > 0 ? columns[argument] : null;
    }
}
