namespace KeyLint.Analyzers.Tests.Support;

/// <summary>Parts of libraries, as their packages declare them.</summary>
internal static class UseLibraries
{
    public const string Extensions = """
        using System;
        namespace Microsoft.Extensions.Logging
        {
            public interface ILogger { IDisposable BeginScope<T>(T state); void Log(int level, string text); }
            public interface ILogger<out T> : ILogger { }
            public static class LoggerExtensions
            {
                public static void LogInformation(this ILogger logger, string message, params object[] args) { }
                public static void LogError(this ILogger logger, Exception error, string message, params object[] args) { }
            }
            public sealed class LoggerMessageAttribute : Attribute { public LoggerMessageAttribute(string message) { } }
        }
        namespace Microsoft.Extensions.Configuration
        {
            public interface IConfiguration { string this[string key] { get; set; } IConfigurationSection GetSection(string key); }
            public interface IConfigurationSection : IConfiguration { string Value { get; set; } }
            public static class ConfigurationBinder { public static T GetValue<T>(this IConfiguration configuration, string key) => default; }
        }
        namespace Microsoft.AspNetCore.WebUtilities
        {
            public static class QueryHelpers
            {
                public static string AddQueryString(string uri, string name, string value) => uri;
                public static string AddQueryString(string uri, System.Collections.Generic.IDictionary<string, string> query) => uri;
            }
        }
        """;

    public const string Loggers = """
        namespace Serilog
        {
            public interface ILogger { void Information(string template, params object[] values); ILogger ForContext(string name, object value); }
            public static class Log { public static void Warning(string template, params object[] values) { } }
        }
        namespace NLog { public class Logger { public void Info(string message) { } public void Debug(System.Func<string> message) { } } }
        namespace log4net { public interface ILog { void Error(object message); void DebugFormat(string format, params object[] args); } }
        namespace Mine { public class Logger { public void Info(string message) { } public void Write(string text) { } } }
        """;

    public const string Clients = """
        namespace RestSharp
        {
            public class RestRequest { public RestRequest AddQueryParameter(string name, string value) => this; public RestRequest AddHeader(string name, string value) => this; }
            public class RestClientOptions { public System.Net.Security.RemoteCertificateValidationCallback RemoteCertificateValidationCallback { get; set; } }
        }
        namespace Mine
        {
            public class Box { public System.Func<object, bool> ValidationCallback { get; set; } }
            public class Bank { public void Withdraw(decimal amount) { } public System.Threading.Tasks.Task WithdrawAsync(decimal amount) => null; }
        }
        """;

    public const string Exchanges = """
        namespace CryptoExchange.Net.Authentication { public class ApiCredentials { public ApiCredentials(string key, string secret) { } } }
        namespace CryptoExchange.Net.SharedApis
        {
            public interface IWithdrawRestClient { System.Threading.Tasks.Task WithdrawAsync(string request); System.Threading.Tasks.Task GetWithdrawalsAsync(string request); }
        }
        """;
}
