using System.Text;

namespace CaseFlow.Web.Demo;

public static class DemoSetup
{
    public static void AddDemo(this IServiceCollection services) => services.AddScoped<DemoCounty>();

    /// <summary>With Demo=true an empty database gets the demonstration county; the accounts are printed at every start.</summary>
    public static async Task LoadDemo(this WebApplication app, CancellationToken ct)
    {
        if (!app.Configuration.GetValue<bool>("Demo")) return;
        var folder = Path.GetFullPath(app.Configuration["Data:Folder"] ?? "data", app.Environment.ContentRootPath);
        var password = DemoPassword.Read(app.Configuration, folder);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoCounty>().Load(password, ct);
        if (!app.Environment.IsEnvironment("Testing")) await Console.Out.WriteLineAsync(Accounts(password));
    }

    static string Accounts(string password)
    {
        var text = new StringBuilder();
        text.AppendLine().AppendLine($"演示账号 / Demo accounts   密码 / password: {password}");
        foreach (var account in DemoAccounts.All) text.AppendLine($"  {account.UserName,-22} {account.DisplayName}  {account.Role} {account.Area}");
        return text.ToString();
    }
}
