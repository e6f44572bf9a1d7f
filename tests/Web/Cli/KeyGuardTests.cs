namespace CaseFlow.Tests.Web.Cli;

public sealed class KeyGuardTests
{
    [Fact]
    public async Task The_server_does_not_start_without_the_keys_of_its_database()
    {
        await using var installation = new Installation();
        var keys = Path.Combine(installation.Folder, "data", "keys", "personal-data.json");
        await installation.Serve();
        var kept = await File.ReadAllBytesAsync(keys);
        File.Delete(keys);

        var missing = await installation.Run(null, "--urls", "http://127.0.0.1:0");
        var created = File.Exists(keys);
        await File.WriteAllTextAsync(keys, OtherKeys);
        var foreign = await installation.Run(null, "--urls", "http://127.0.0.1:0");
        await File.WriteAllBytesAsync(keys, kept);
        await installation.Serve();

        (missing.Code, foreign.Code, created).ShouldBe((1, 1, false));
        missing.Error.ShouldContain("个人信息密钥文件不存在");
        missing.Error.ShouldContain("is missing");
        foreign.Error.ShouldContain("key index, 1 is missing or another one");
    }

    private static string OtherKeys
    {
        get
        {
            var bytes = Convert.ToBase64String(new byte[32]);
            return $$"""{"Keys":[{"Id":1,"Bytes":"{{bytes}}"}],"IndexKey":"{{bytes}}"}""";
        }
    }
}
