using System.Globalization;
using System.Runtime.CompilerServices;

namespace CaseFlow.Tests;

/// <summary>
/// Every test process speaks the product's own language unless a test chooses another. Without it the language is that of the machine, or of the
/// dotnet command: vstest makes DOTNET_CLI_UI_LANGUAGE the language of the tests too. Compiled into every test assembly.
/// </summary>
internal static class SpokenLanguage
{
    [ModuleInitializer]
    internal static void Choose() => CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
}
