using KeyLint.Analyzers.Tests.Support;

namespace KeyLint.Analyzers.Tests.Flow;

/// <summary>Addresses that calls put together.</summary>
public sealed class UrlCallTests
{
    [Theory]
    [InlineData("url = string.Format(\"https://example.com/?apiKey={0}\", {|KL3004:apiKey|});")]
    [InlineData("url = string.Format(\"https://{1}/?apiKey={0}\", {|KL3004:apiKey|}, host);")]
    [InlineData("url = string.Format(\"{0}/orders?symbol={1}&apiKey={2,10:G}&secret={3}\", url, user, {|KL3004:apiKey|}, {|KL3004:apiSecret|});")]
    [InlineData("url = String.Format(System.Globalization.CultureInfo.InvariantCulture, \"https://{0}/?apiKey={1}\", host, {|KL3004:apiKey|});")]
    [InlineData("url = string.Format(\"https://{0}/{1}/{2}?apiKey={3}\", new object[] { host, user, user, {|KL3004:apiKey|} });")]
    [InlineData("url = string.Format(\"https://{0}/{1}/{2}?apiKey={3}\", new[] { host, user, user, {|KL3004:apiKey|} });")]
    [InlineData("const string Address = \"https://example.com/?apiKey={0}\"; url = string.Format(Address, Uri.EscapeDataString({|KL3004:apiKey|}));")]
    [InlineData("url = string.Format(\"https://{0}:{1}@{2}/\", user, {|KL3004:password|}, host);")]
    [InlineData("url = string.Format(\"https://{0}/\", host) + \"?apiKey=\" + {|KL3004:apiKey|};")]
    [InlineData("url = string.Format(\"{0}&apiKey={1}\", url, {|KL3004:apiKey|});")]
    [InlineData("url = string.Concat(\"https://example.com/?apiKey=\", {|KL3004:apiKey|});")]
    [InlineData("url = string.Concat(new[] { url, \"&symbol=\", user, \"&apiKey=\", {|KL3004:apiKey|} });")]
    [InlineData("url = \"https://example.com/?a=\" + (1 + \"&apiKey=\" + {|KL3004:apiKey|});")]
    public Task Format_is_read(string statements) => UseTest.Body(statements);

    [Theory]
    [InlineData("url = new System.Text.StringBuilder(\"https://example.com/?key=\").Append({|KL3004:apiKey|}).ToString();")]
    [InlineData("var sb = new System.Text.StringBuilder(\"https://example.com/?key=\"); sb.Append({|KL3004:apiKey|});")]
    [InlineData("var sb = new System.Text.StringBuilder(); sb.Append(url).Append('?').Append(\"symbol=\").Append(user); sb.Append(\"&secret=\").Append({|KL3004:apiSecret|}).Append(\"&x=1\");")]
    [InlineData("System.Text.StringBuilder sb = new(url); sb.Append($\"&secret={{|KL3004:apiSecret|}}\");")]
    [InlineData("var sb = new System.Text.StringBuilder(); sb.AppendFormat(\"https://{0}/?apiKey={1}\", host, {|KL3004:apiKey|});")]
    [InlineData("var sb = new System.Text.StringBuilder(\"https://example.com/?a=1\"); sb.AppendFormat(\"&apiKey={0}\", {|KL3004:apiKey|});")]
    [InlineData("var sb = new System.Text.StringBuilder().Append(\"https://\").Append(user).Append(\":\").Append({|KL3004:password|}).Append('@').Append(host);")]
    [InlineData("var sb = new System.Text.StringBuilder(\"body\"); sb.Clear(); sb.Append(\"/orders?apiKey=\" + {|KL3004:apiKey|});")]
    [InlineData("void Go(System.Text.StringBuilder uri) => uri.Append(\"&apiKey=\").Append({|KL3004:apiKey|});")]
    public Task Builder_is_read(string statements) => UseTest.Body(statements);

    [Theory]
    [InlineData("url = string.Format(\"https://{0}/?signature={1}\", host, Mask(apiSecret));")]
    [InlineData("url = string.Format(\"https://{0}/?signature={1}\", host, user);")]
    [InlineData("string listenKey = null; url = string.Format(\"wss://{0}/ws?listenKey={1}\", host, listenKey);")]
    [InlineData("url = string.Format(\"https://{0}/?length={1}\", host, apiSecret.Length);")]
    [InlineData("url = string.Format(\"https://api.etherscan.io/api?module=account&apikey={0}\", apiKey);")]
    [InlineData("url = string.Concat(\"https://api.etherscan.io/api?module=account&apikey=\", apiKey);")]
    [InlineData("url = new System.Text.StringBuilder(\"https://api.etherscan.io\").Append(\"/api?apikey=\").Append(apiKey).ToString();")]
    [InlineData("var body = string.Format(\"user={0}&password={1}\", user, password);")]
    [InlineData("var body = string.Concat(\"user=\", user, \"&password=\", password);")]
    [InlineData("var body = string.Format(\"apiKey={0}\", apiKey);")]
    [InlineData("var text = string.Format(\"{{0}}?apiKey={1}\", host);")]
    [InlineData("var text = string.Format(\"https://{0}/?apiKey={0\", host, apiKey.Length);")]
    [InlineData("var text = string.Format(user, apiKey, apiSecret);")]
    [InlineData("var text = string.Format(\"https://{0}/?q={7}\", host, apiKey);")]
    [InlineData("var text = string.Format(\"mongodb://{0}:{1}@{2}/\", user, password, host);")]
    [InlineData("var text = Other.Format(\"https://example.com/?apiKey={0}\", apiKey);")]
    public Task Format_of_other_text_is_silent(string statements) => UseTest.Member(With(statements));

    [Theory]
    [InlineData("var sb = new System.Text.StringBuilder(); sb.Append(\"user=\").Append(user).Append(\"&password=\").Append(password); new StringContent(sb.ToString());")]
    [InlineData("var sb = new System.Text.StringBuilder(url); sb.Append(\"&a=1\"); sb.Clear(); sb.Append(\"user=\").Append(user).Append(\"&password=\").Append(password);")]
    [InlineData("var sb = new System.Text.StringBuilder(url); sb.Length = 0; sb.Append(\"user=a&password=\").Append(password);")]
    [InlineData("var sb = new System.Text.StringBuilder(url); sb = new System.Text.StringBuilder(); sb.Append(\"user=a&password=\").Append(password);")]
    [InlineData("var sb = new System.Text.StringBuilder(\"Who are you?\"); sb.AppendLine(); sb.Append(\"user=a&password=\").Append(password);")]
    [InlineData("var sb = new System.Text.StringBuilder(); if (user == null) { sb.Append(\"/?a=1\"); } else { sb.Append(\"user=a&password=\").Append(password); }")]
    [InlineData("var sb = new System.Text.StringBuilder(); sb.Append(\"/?a=\").Append(user); var body = new System.Text.StringBuilder(); body.Append(\"user=a&password=\").Append(password);")]
    [InlineData("{ var sb = new System.Text.StringBuilder(\"/?a=1\"); } { var sb = new System.Text.StringBuilder(); sb.Append(\"user=a&password=\").Append(password); }")]
    [InlineData("var sb = new System.Text.StringBuilder(\"https://example.com/?signature=\"); sb.Append(Mask(apiSecret));")]
    [InlineData("var sb = new System.Text.StringBuilder(\"https://example.com/?length=\"); sb.Append(apiSecret.Length);")]
    [InlineData("var sb = new System.Text.StringBuilder(\"https://example.com/?apiKey=\"); sb.Append(host); sb.Append(apiKey);")]
    [InlineData("System.Text.StringBuilder sb = {|CS0165:sb|}.Append(apiKey);")]
    [InlineData("Other.Append(\"https://example.com/?apiKey=\").Append(apiKey);")]
    public Task Builder_of_other_text_is_silent(string statements) => UseTest.Member(With(statements));

    private static string With(string statements) => $$"""
        class Other { public static string Format(string a, string b) => a; public static Other Append(string a) => null; public Other Append(string a, int b = 0) => this; }
        void M(string apiKey, string apiSecret, string password, string user, string host, string url, Settings settings)
        {
            {{statements}}
        }
        """;
}
