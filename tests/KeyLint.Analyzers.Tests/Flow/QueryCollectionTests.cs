using KeyLint.Analyzers.Tests.Support;

namespace KeyLint.Analyzers.Tests.Flow;

/// <summary>Collections of parameters, which become part of an address or the body of a form.</summary>
public sealed class QueryCollectionTests
{
    [Theory]
    [InlineData("url = QueryHelpers.AddQueryString(url, new Dictionary<string, string> { [\"apiKey\"] = {|KL3004:apiKey|} });")]
    [InlineData("url = QueryHelpers.AddQueryString(url, new Dictionary<string, string> { [\"symbol\"] = user, [\"secret\"] = Uri.EscapeDataString({|KL3004:apiSecret|}) });")]
    [InlineData("url = QueryHelpers.AddQueryString(url, new Dictionary<string, string> { { \"apiKey\", {|KL3004:apiKey|} } });")]
    [InlineData("var query = new Dictionary<string, string> { [\"apiKey\"] = {|KL3004:apiKey|} }; url = QueryHelpers.AddQueryString(url, query);")]
    [InlineData("Dictionary<string, string> query = new() { { \"apiKey\", {|KL3004:apiKey|} } }; url = QueryHelpers.AddQueryString(url, query);")]
    [InlineData("var query = new Dictionary<string, string>(); query[\"apiKey\"] = {|KL3004:apiKey|}; query.Add(\"secret\", {|KL3004:apiSecret|}); url = QueryHelpers.AddQueryString(url, query);")]
    [InlineData("var query = System.Web.HttpUtility.ParseQueryString(\"\"); query[\"apiKey\"] = {|KL3004:apiKey|}; var builder = new UriBuilder(url); builder.Query = query.ToString();")]
    [InlineData("var query = System.Web.HttpUtility.ParseQueryString(\"\"); query.Add(\"apiKey\", {|KL3004:apiKey|}); var builder = new UriBuilder(url) { Query = query.ToString() };")]
    [InlineData("var query = System.Web.HttpUtility.ParseQueryString(\"\"); query.Set(\"apiKey\", {|KL3004:apiKey|}); url = $\"https://{host}/orders?{query}\";")]
    [InlineData("var query = System.Web.HttpUtility.ParseQueryString(\"\"); query[\"apiKey\"] = {|KL3004:apiKey|}; url = url + \"?\" + query.ToString();")]
    [InlineData("var query = System.Web.HttpUtility.ParseQueryString(\"\"); query[\"apiKey\"] = {|KL3004:apiKey|}; url = string.Format(\"{0}?a=1&{1}\", url, query);")]
    public Task One_that_becomes_an_address_is_reported(string statements) => Body(statements);

    [Theory]
    [InlineData("new FormUrlEncodedContent(new Dictionary<string, string> { [\"apiKey\"] = apiKey, [\"password\"] = password });")]
    [InlineData("var form = new Dictionary<string, string> { [\"password\"] = password }; new FormUrlEncodedContent(form);")]
    [InlineData("var form = new Dictionary<string, string>(); form[\"password\"] = password; form.Add(\"apiKey\", apiKey); new FormUrlEncodedContent(form);")]
    [InlineData("var form = new Dictionary<string, string>(); form[\"password\"] = password; url = $\"https://{host}/?{form}\";")]
    [InlineData("var form = System.Web.HttpUtility.ParseQueryString(\"\"); form[\"password\"] = password; new StringContent(form.ToString());")]
    [InlineData("var form = new System.Collections.Specialized.NameValueCollection(); form[\"password\"] = password; var builder = new UriBuilder(url) { Query = form.ToString() };")]
    [InlineData("var query = System.Web.HttpUtility.ParseQueryString(\"\"); query[\"signature\"] = Mask(apiSecret); var builder = new UriBuilder(url) { Query = query.ToString() };")]
    [InlineData("string listenKey = null; url = QueryHelpers.AddQueryString(url, new Dictionary<string, string> { [\"listenKey\"] = listenKey });")]
    [InlineData("url = QueryHelpers.AddQueryString(url, new Dictionary<string, string> { [\"signature\"] = Mask(apiSecret) });")]
    [InlineData("url = QueryHelpers.AddQueryString(url, new Dictionary<string, string> { [apiKey] = user });")]
    [InlineData("const string Site = \"etherscan\"; url = QueryHelpers.AddQueryString(url, new Dictionary<string, string> { [\"apikey\"] = apiKey });")]
    [InlineData("var form = new Dictionary<string, string> { [\"password\"] = password }; form = new Dictionary<string, string>(); url = QueryHelpers.AddQueryString(url, form);")]
    [InlineData("var query = new Dictionary<string, string>(); url = QueryHelpers.AddQueryString(url, query); query[\"password\"] = password;")]
    [InlineData("{ var query = new Dictionary<string, string>(); query[\"password\"] = password; } { var query = new Dictionary<string, string>(); url = QueryHelpers.AddQueryString(url, query); }")]
    [InlineData("var client = new HttpClient(); client.DefaultRequestHeaders.Add(\"apiKey\", apiKey); var headers = new Dictionary<string, string> { [\"apiKey\"] = apiKey };")]
    public Task Forms_and_headers_are_silent(string statements) => Body(statements);

    private static Task Body(string statements) => new UseTest("using System.Collections.Generic;\nusing Microsoft.AspNetCore.WebUtilities;\n" + UseTest.Source($$"""
        void M(string apiKey, string apiSecret, string password, string user, string host, string url)
        {
            {{statements}}
        }
        """)).RunAsync();
}
