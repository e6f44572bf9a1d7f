using System.IO.Compression;
using System.Net;
using System.Text;
using CaseFlow.Tests.Fixtures;

namespace CaseFlow.Tests.Designer.Api;

public sealed class ImportFilesTests(DesignerCounty county) : IClassFixture<DesignerCounty>
{
    [Fact]
    public async Task A_zip_is_taken_with_activities_this_server_does_not_know_and_they_are_named()
    {
        var zip = Zip(("a.json", Definition("from-zip-a", "Vendor.Thing")), ("b.json", Definition("from-zip-b", "Elsa.WriteLine")), ("readme.txt", "no definition"));

        var answer = await Send(("set.zip", zip));

        var report = await answer.Json();
        report.GetProperty("count").GetInt32().ShouldBe(2);
        report.GetProperty("imported")[0].GetProperty("unknownActivities")[0].GetString().ShouldBe("t (Vendor.Thing)");
        report.GetProperty("imported")[1].GetProperty("unknownActivities").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task One_wrong_file_keeps_all_out_and_is_named()
    {
        var answer = await Send(("good.json", Encoding.UTF8.GetBytes(Definition("never-saved", "Elsa.WriteLine"))), ("bad.json", "{ not json"u8.ToArray()));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Json()).GetProperty("errors").GetProperty("bad.json")[0].GetString()!.ShouldStartWith("bad.json: ");
        (await county.Admin.GetAsync($"{DesignerCounty.Definitions}/by-definition-id/never-saved")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_comes_in_goes_out_again_as_it_was()
    {
        await Send(("keep.json", Encoding.UTF8.GetBytes(Definition("kept-as-is", "Vendor.Thing"))));

        var file = await county.Stored("kept-as-is");

        DesignerCounty.Step(file, "t")["own"]!["deep"]!.GetValue<int>().ShouldBe(1);
        file["vendorNote"]!.GetValue<string>().ShouldBe("keep me");
    }

    private Task<HttpResponseMessage> Send(params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, content) in files) form.Add(new ByteArrayContent(content), "files", name);
        return county.Admin.PostAsync($"{DesignerCounty.Definitions}/import-files", form);
    }

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(content));
            }

        return buffer.ToArray();
    }

    private static string Definition(string id, string type) => $$"""
        { "id": "{{id}}-v", "definitionId": "{{id}}", "name": "N", "version": 1, "vendorNote": "keep me", "root": { "type": "Elsa.Flowchart", "id": "f",
          "activities": [ { "type": "Elsa.Start", "id": "s" }, { "type": "{{type}}", "id": "t", "own": { "deep": 1 } } ],
          "connections": [ { "source": { "activity": "s", "port": "Done" }, "target": { "activity": "t", "port": "In" } } ] } }
        """;
}
