using BenchmarkDotNet.Running;

// dotnet run --project tests/KeyLint.Benchmarks --configuration Release -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
