using System.Globalization;
using System.Security.Cryptography;
using CaseFlow.Web.Organisation.Administration;

namespace CaseFlow.Web.Cli;

/// <summary>Opens an administrator's account, so that an installation without the demonstration can be set up.</summary>
public sealed class CreateAdminCommand : ICommand
{
    // Without characters that people mix up when they copy the password from a terminal.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    public string Name => "create-admin";

    public CommandText Summary => new(
        "开通系统管理员账号；密码自标准输入读取（--password-stdin），否则随机生成并只显示一次",
        "opens a system administrator's account; the password is read from standard input (--password-stdin), or generated and shown once");

    public IReadOnlyList<OptionSpec> Options { get; } =
        [new("--user", "NAME", IsRequired: true), new("--area", "CODE", IsRequired: true), new("--name", "DISPLAY"), new("--password-stdin")];

    public async Task<int> Run(CommandInput input, CancellationToken ct)
    {
        if (await input.Refuse() is { } code) return code;
        var given = input.Has("--password-stdin") ? await Console.In.ReadLineAsync(ct) ?? "" : null;
        var user = input.Text("--user")!;
        var account = new NewAccount(user, input.Text("--name") ?? user, given ?? $"{RandomNumberGenerator.GetString(Letters, 14)}-7");
        if (await Create(account, input.Text("--area")!, ct) is { Count: > 0 } problems)
        {
            foreach (var problem in problems) input.Add(problem.Zh, problem.En);
            return await input.Refuse() ?? CommandLine.NotUnderstood;
        }

        await input.Output.WriteLineAsync($"已开通 / created: {account.UserName}");
        if (given is null) await input.Output.WriteLineAsync($"密码 / password: {account.Password}");
        return 0;
    }

    private static async Task<IReadOnlyList<CommandText>> Create(NewAccount account, string area, CancellationToken ct)
    {
        await using var app = await CommandHost.Open(ct);
        var chinese = await Create(app, account, area, "zh-CN", ct);
        if (chinese.Count == 0) return [];
        // A refusal changes nothing, so it can be asked for once more in the other language.
        var english = await Create(app, account, area, "en", ct);
        return [.. chinese.Zip(english, (zh, en) => new CommandText(zh.Message, en.Message))];
    }

    private static async Task<IReadOnlyList<FieldProblem>> Create(WebApplication app, NewAccount account, string area, string culture, CancellationToken ct)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        await using var scope = app.Services.CreateAsyncScope();
        var created = await scope.ServiceProvider.GetRequiredService<CreateAdministrator>().Run(account, area, ct);
        return created.Refusal switch
        {
            null => [],
            { Problems: { Count: > 0 } problems } => problems,
            { } refusal => [new("", refusal.Code, refusal.Message)],
        };
    }
}
