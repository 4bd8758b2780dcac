using System.Text;
using KeyLint.Engine.Screening;

namespace KeyLint.Engine.Tests.Screening;

/// <summary>Where the stretches begin and end that the screen shows to detectors. In the samples « and » stand around one, and ^ before the byte that it is found by.</summary>
public sealed class StretchTests
{
    private delegate bool Finder(ReadOnlySpan<byte> text, int at, out int start, out int end);

    [Theory]
    [InlineData("x «a^%41b» \"")]
    [InlineData("\"«^%4f»\"")]
    [InlineData("«^%4F»")]
    [InlineData("<p>«^&#65;»</p>")]
    [InlineData("'«a b c \\^\\u0041»'")]
    [InlineData("`«^\\U004f»`")]
    [InlineData("«^\\x4a»")]
    [InlineData("«a^\\/b»")]
    [InlineData("x\n«a^\\\n b»\nc")]
    [InlineData("x\r\n«a^\\\r\n\t b»\r\nc")]
    [InlineData("«a^\\\n»")]
    [InlineData("«a^\\\r\n  »")]
    public void Of_an_escape(string marked)
    {
        // Before the first word of the line spaces belong to it.
        var sample = new Sample(marked.Replace("x «", "«x ", StringComparison.Ordinal).Replace("» \"", " »\"", StringComparison.Ordinal));

        Assert.True(EscapeStretch.TryFind(sample.Text, sample.At, out var start, out var end));
        Assert.Equal((sample.Start, sample.End), (start, end));
    }

    [Theory]
    [InlineData("^%4")]
    [InlineData("^%4g")]
    [InlineData("^%g4")]
    [InlineData("^%")]
    [InlineData("^&")]
    [InlineData("^& #")]
    [InlineData("^\\")]
    [InlineData("^\\u004")]
    [InlineData("^\\u004g")]
    [InlineData("^\\x4")]
    [InlineData("^\\xg4")]
    [InlineData("^\\n")]
    [InlineData("^\\\r")]
    [InlineData("^\\\rx")]
    [InlineData("^x\n")]
    [InlineData("^#")]
    public void Of_no_escape(string marked)
    {
        var sample = new Sample(marked);
        Assert.False(EscapeStretch.TryFind(sample.Text, sample.At, out _, out _));
    }

    [Theory]
    [InlineData(4095, 4095, 0)]
    [InlineData(4096, 4096, 0)]
    [InlineData(4097, 4096, 0)]
    [InlineData(0, 0, 4093)]
    [InlineData(0, 0, 4094)]
    [InlineData(100, 100, 4000)]
    public void Of_an_escape_in_a_long_word_is_cut(int before, int read, int after)
    {
        var text = Encoding.ASCII.GetBytes(new string('a', before) + "%41" + new string('b', after));

        Assert.True(EscapeStretch.TryFind(text, before, out var start, out var end));
        Assert.Equal(before - read, start);
        Assert.Equal(read >= EscapeStretch.TooLong ? before : Math.Min(start + EscapeStretch.TooLong, text.Length), end);
    }

    [Theory]
    [InlineData("^[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16]»;")]
    [InlineData("^{ 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 }»")]
    [InlineData("^[0x01, 0Xff, (byte)3, -4, 5u, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 0b1]»")]
    [InlineData("^['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p']»")]
    [InlineData("^[(byte)'a', (byte) 'b', (integers) 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]»")]
    [InlineData("^[1, // one\n2, /* two */ 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16\n]»")]
    [InlineData("^[1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 123456789012345678901234]»")]
    [InlineData("^[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,]»")]
    public void Of_an_array(string marked)
    {
        var sample = new Sample(marked);

        Assert.True(ArrayStretch.TryFind(sample.Text, sample.At, out var end));
        Assert.Equal(sample.End, end);
    }

    [Theory]
    [InlineData("^[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15]")]
    [InlineData("^[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16")]
    [InlineData("^[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,")]
    [InlineData("^[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,-]")]
    [InlineData("^[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,(]")]
    [InlineData("^[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,'a]")]
    [InlineData("^[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,(characters)16]")]
    [InlineData("^[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,1234567890123456789012345]")]
    [InlineData("^[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,x]")]
    [InlineData("^[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15;16]")]
    [InlineData("^[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15 / 16]")]
    [InlineData("^[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15 /]")]
    [InlineData("^[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15 /")]
    [InlineData("^[")]
    [InlineData("^[]")]
    public void Of_no_array(string marked)
    {
        var sample = new Sample(marked);
        Assert.False(ArrayStretch.TryFind(sample.Text, sample.At, out _));
    }

    [Theory]
    [InlineData("«\"abc^\" + \"def\" ;x»")]
    [InlineData("«'abc^' 'def'»")]
    [InlineData("x = «\"abc^\" // one\n + \"d\\\"ef\";\n»")]
    [InlineData("«\"abc^\"/* one */\"def\"xy»z")]
    [InlineData("«\"a\\\"c^\" \\\n  \"def\"»")]
    [InlineData("«\"abc^\" . \"def\"  = »1")]
    [InlineData("«\"abc^\" + @$\"def\", »2")]
    public void Of_literals_in_pieces(string marked)
    {
        var sample = new Sample(marked);

        Assert.True(JointStretch.TryFind(sample.Text, sample.At, out var start, out var end, out var isCut));
        Assert.Equal((sample.Start, sample.End, false), (start, end, isCut));
    }

    [Theory]
    [InlineData("\"abc\\^\" + \"def\"")]
    [InlineData("abc^\" + \"def\"")]
    [InlineData("\"\nabc^\" + \"def\"")]
    [InlineData("\"abc^\" + + \"def\"")]
    [InlineData("\"abc^\" - \"def\"")]
    [InlineData("\"abc^\" + \"def")]
    [InlineData("\"abc^\" + \"def\n\"")]
    [InlineData("\"abc^\" + 'def\"")]
    [InlineData("\"abc^\" / \"def\"")]
    [InlineData("\"abc^\"/")]
    [InlineData("\"abc^\"/* \"def\"")]
    [InlineData("\"abc^\"")]
    public void Of_no_pieces(string marked)
    {
        var sample = new Sample(marked);
        Assert.False(JointStretch.TryFind(sample.Text, sample.At, out _, out _, out _));
    }

    [Theory]
    [InlineData(63, false)]
    [InlineData(64, false)]
    [InlineData(65, true)]
    public void Of_more_pieces_than_are_joined_is_cut(int pieces, bool expected)
    {
        var text = Encoding.ASCII.GetBytes(string.Join(" + ", Enumerable.Repeat("\"ab\"", pieces)));

        Assert.True(JointStretch.TryFind(text, 3, out _, out _, out var isCut));
        Assert.Equal(expected, isCut);
    }

    [Theory]
    [InlineData(6000, 1000, true)]
    [InlineData(6144, 1000, true)]
    [InlineData(6145, 1000, false)]
    [InlineData(1000, 1199, true)]
    [InlineData(1000, 1200, false)]
    public void Of_literals_in_pieces_that_are_long_or_far_apart(int length, int gap, bool expected)
    {
        var text = Encoding.ASCII.GetBytes($"\"{new string('a', length)}\"{new string(' ', gap)}\"b\"");
        Assert.Equal(expected, JointStretch.TryFind(text, length + 1, out _, out _, out _));
    }

    [Theory]
    [InlineData(6144, true)]
    [InlineData(6145, false)]
    public void Of_literals_whose_second_piece_is_long(int length, bool expected)
    {
        var text = Encoding.ASCII.GetBytes($"\"a\" + \"{new string('b', length)}\"");
        Assert.Equal(expected, JointStretch.TryFind(text, 2, out _, out _, out _));
    }

    [Theory]
    [InlineData(48, 36, true)]
    [InlineData(49, 36, false)]
    [InlineData(48, 37, false)]
    public void Of_a_list_of_long_words_far_apart(int letters, int gap, bool expected)
    {
        var text = Encoding.ASCII.GetBytes($"1. {new string('a', letters)}{new string(' ', gap)}2. b ");
        Assert.Equal(expected, ItemStretch.TryFind(text, 0, out _));
    }

    [Fact]
    public void Of_a_list_ends_where_the_longest_would()
    {
        var text = Encoding.ASCII.GetBytes("1. a\n2. b\n" + new string('c', 4000));

        Assert.True(ItemStretch.TryFind(text, 0, out var end));
        Assert.Equal(24 * (6 + 2 + 48 + 36), end);
    }

    [Theory]
    [InlineData(957, true)]
    [InlineData(958, false)]
    public void Of_an_address_with_a_long_password(int length, bool expected)
    {
        var text = Encoding.ASCII.GetBytes($"a://b:{new string('c', length)}@d");

        Assert.Equal(expected, PasswordStretch.TryFindAddress(text, 1, out var start, out _));
        Assert.Equal(0, start);
    }

    [Theory]
    [InlineData("^1. abandon\n2. ability\n")]
    [InlineData("words: ^1 abandon, 2 ability,")]
    [InlineData("(^1) abandon; 2) ability;")]
    [InlineData("^- abandon\n- ability\n")]
    [InlineData("^* abandon\n* ability\n")]
    [InlineData("|^1 | abandon |2 | ability |")]
    [InlineData("#^1:\tabandon\r\n2:\tability\r\n")]
    public void Of_a_list(string marked)
    {
        var sample = new Sample(marked);

        Assert.True(ItemStretch.TryFind(sample.Text, sample.At, out var end));
        Assert.Equal(sample.Text.Length, end);
    }

    [Theory]
    [InlineData("^1. abandon\n3. ability\n")]
    [InlineData("^1. abandon\n")]
    [InlineData("^1. abandon\n2. ")]
    [InlineData("^1.      abandon\n2. ability\n")]
    [InlineData("^1. \n2. ability\n")]
    [InlineData("^- abandon\n* ability\n")]
    [InlineData("0^1. abandon\n2. ability\n")]
    [InlineData(".^1. abandon\n2. ability\n")]
    public void Of_no_list(string marked)
    {
        var sample = new Sample(marked);
        Assert.False(ItemStretch.TryFind(sample.Text, sample.At, out _));
    }

    [Theory]
    [InlineData("«postgres^://bob:pw@h»/db")]
    [InlineData("«https^://a:b@c.example:80»?x")]
    [InlineData("«a^://b:c@»")]
    [InlineData("«a^://:@»\"")]
    public void Of_an_address(string marked) => Check(PasswordStretch.TryFindAddress, marked, ahead: 1);

    [Theory]
    [InlineData("https^://example.com/a:b@c")]
    [InlineData("https^://bob@example.com")]
    [InlineData("https^://bob@example.com:80")]
    [InlineData("https^://a:b\"@c")]
    [InlineData("https^://a:b\\@c")]
    [InlineData("https^:/a:b@c")]
    [InlineData("https^:")]
    [InlineData("https^:/")]
    [InlineData("https^://")]
    [InlineData("a^;//b:c@d")]
    public void Of_no_address(string marked)
    {
        var sample = new Sample(marked);
        Assert.False(PasswordStretch.TryFindAddress(sample.Text, sample.At, out _, out _));
    }

    [Theory]
    [InlineData("x \"«Server=a;Password^=abc123;User=b»\" y")]
    [InlineData("«a\nServer=a;pwd ^= abc123»<x")]
    [InlineData(">«AccountKey^=abc»<")]
    [InlineData("`«SharedAccessKey^=abc»`")]
    public void Of_a_connection_string(string marked) => Check(PasswordStretch.TryFindString, marked, ahead: 0);

    [Theory]
    [InlineData("Server=a;Passwort^=abc123")]
    [InlineData("wd^=abc123")]
    [InlineData("key^=abc123")]
    [InlineData("^=abc123")]
    [InlineData("x ^= new Client(")]
    public void Of_no_connection_string(string marked)
    {
        var sample = new Sample(marked);
        Assert.False(PasswordStretch.TryFindString(sample.Text, sample.At, out _, out _));
    }

    [Theory]
    [InlineData("NetworkCredential a ^= new(\"x\", \"y\")")]
    [InlineData("var a ^= new NetworkCredential(\"x\", \"y\")")]
    [InlineData("NetworkCredential A ^=> new (\"x\", \"y\")")]
    [InlineData("var a ^= new System.Net.NetworkCredential (\"x\", \"y\")")]
    public void Of_a_new_credential(string marked)
    {
        var sample = new Sample(marked);

        Assert.True(PasswordStretch.TryFindString(sample.Text, sample.At, out var start, out var end));
        Assert.Equal((0, sample.Text.Length), (start, end));
    }

    [Theory]
    [InlineData(" \"abcdefg1\"", true)]
    [InlineData("@'abcdefg1'", true)]
    [InlineData("\"\"\"abcdefg1\"\"\"", true)]
    [InlineData(" \"abcdefgh\"", false)]
    [InlineData(" \"abcdef1\"", false)]
    [InlineData(" \"abcdefg1", false)]
    [InlineData(" abcdefg1", false)]
    [InlineData("", false)]
    public void Of_a_literal_that_may_be_a_password(string text, bool expected) => Assert.Equal(expected, PasswordStretch.IsQuoted(Encoding.ASCII.GetBytes(text), 0));

    [Theory]
    [InlineData("x\n^password: abcdefg1\n", 7)]
    [InlineData("^\"Password\": \"abcdefg1\"", 8)]
    [InlineData("^<password>abcdefg1</password>", 8)]
    [InlineData("^\"password\" : \"abcdefg1\"", 8)]
    [InlineData("^\"password\", \"abcdefg1\"", 8)]
    [InlineData("^<a key=\"password\" value=\"abcdefg1\" />", 15)]
    [InlineData("^- name: password\r\n  value: abcdefg1", 15)]
    public void Of_a_label(string marked, int letters)
    {
        var sample = new Sample(marked);
        var at = sample.At + letters;

        Assert.True(LabelStretch.TryFind(sample.Text, at, out var start, out var end));
        Assert.Equal((Math.Max(0, sample.At - 1), sample.Text.Length), (start, end));
    }

    [Theory]
    [InlineData("^password", 7)]
    [InlineData("^password: abc", 7)]
    [InlineData("^password: abcdefgh", 7)]
    [InlineData("^passwurd: abcdefg1", 7)]
    [InlineData("^password = abcdefg1", 7)]
    [InlineData("^\"password\"; \"abcdefg1\"", 8)]
    [InlineData("^- name: password\r\n  key: abcdefg1", 15)]
    public void Of_no_label(string marked, int letters)
    {
        var sample = new Sample(marked);
        Assert.False(LabelStretch.TryFind(sample.Text, sample.At + letters, out _, out _));
    }

    private static void Check(Finder find, string marked, int ahead)
    {
        var sample = new Sample(marked);

        Assert.True(find(sample.Text, sample.At, out var start, out var end));
        Assert.Equal((sample.Start, Math.Min(sample.Text.Length, sample.End + ahead)), (start, end));
    }

    private sealed class Sample
    {
        public Sample(string marked)
        {
            var plain = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal).Replace("^", "", StringComparison.Ordinal);
            Text = Encoding.ASCII.GetBytes(plain);
            At = IndexOf("^");
            Start = IndexOf("«");
            End = IndexOf("»");

            int IndexOf(string mark) => marked.IndexOf(mark, StringComparison.Ordinal) is var found and >= 0
                ? found - marked[..found].Count(c => c is '«' or '»' or '^')
                : -1;
        }

        public byte[] Text { get; }

        public int At { get; }

        public int Start { get; }

        public int End { get; }
    }
}
