using System.Globalization;
using CaseFlow.Web.Exchange;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Rectification.Registering;
using CaseFlow.Web.Standards;

namespace CaseFlow.Web.Rectification.Imports;

/// <summary>A row read as an item, with what could not be read.</summary>
public sealed record ReadRow(SheetRow Row, NewItem Item, IReadOnlyList<ImportError> Errors);

/// <summary>Reads the cells of a list: sources, categories, people and days as officials write them.</summary>
public sealed class ItemRowReader(ItemPeople people, StandardsDirectory standards)
{
    private static readonly string[] DayForms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    private static readonly Dictionary<string, ItemSource> Sources = new()
    {
        ["国家"] = ItemSource.National, ["国办"] = ItemSource.National, ["国务院"] = ItemSource.National, ["省级"] = ItemSource.Province, ["省"] = ItemSource.Province,
        ["市级"] = ItemSource.City, ["市"] = ItemSource.City, ["县级"] = ItemSource.County, ["县"] = ItemSource.County, ["区"] = ItemSource.County, ["区级"] = ItemSource.County,
        ["乡镇"] = ItemSource.Township, ["街道"] = ItemSource.Township, ["自查"] = ItemSource.SelfCheck, ["督查抽查"] = ItemSource.Inspection, ["督查"] = ItemSource.Inspection,
        ["抽查"] = ItemSource.Inspection, ["异议"] = ItemSource.Objection, ["数据比对"] = ItemSource.DataCheck, ["部门反馈"] = ItemSource.Department, ["部门"] = ItemSource.Department,
    };

    public IReadOnlyList<ReadRow> Read(ItemSheet sheet, IReadOnlyDictionary<string, ItemPlace> places, Caller caller)
    {
        var names = people.Within([.. caller.Posts.Select(post => post.Area)]).ToLookup(person => person.Name);
        return [.. sheet.Rows.Select(row => new Cells(people, standards, sheet, row, places, names).Read())];
    }

    /// <summary>The readers of one row; defects are collected on the way.</summary>
    private sealed class Cells(ItemPeople people, StandardsDirectory standards, ItemSheet sheet, SheetRow row, IReadOnlyDictionary<string, ItemPlace> places, ILookup<string, PersonChoice> names)
    {
        private readonly List<ImportError> errors = [];

        public ReadRow Read()
        {
            var (source, batch) = Source();
            var place = Text("areaCode") is { Length: > 0 } text ? places[text] : new(null, null, new("必填项“涉及村户”没有填写", "The village or household is required"));
            if (place.Problem is { } problem) Add("areaCode", "unknown-place", problem);
            var area = place.AreaCode ?? "";
            var item = new NewItem(source, Text("batch") is { Length: > 0 } own ? own : batch, Text("key"), area, Category(), Text("problem"))
            {
                HouseholdId = place.HouseholdId, Measures = Optional("measures"), OrganName = Optional("unit"),
                LeaderId = Person("leader", area), PersonId = Person("person", area), CheckerId = Person("checker", area),
                Days = new(Day("signBy"), Day("rectifyBy"), Day("recheckBy"), Day("explainBy"), Day("closeBy")),
                Channel = Channel(), IsBaseline = Text("baseline") is "是" or "yes" or "Yes",
            };
            return new(row, item, errors);
        }

        private (ItemSource Source, string Batch) Source()
        {
            var text = Text("source");
            var cut = text.IndexOfAny(['/', '／']);
            var (name, batch) = cut < 0 ? (text, "") : (text[..cut].Trim(), text[(cut + 1)..].Trim());
            if (Sources.TryGetValue(name, out var source) || Enum.TryParse(name, ignoreCase: true, out source) && !char.IsAsciiDigit(name[0])) return (source, batch);
            Add("source", "unknown-source", new("来源层级应为国家、省级、市级、县级、乡镇、自查、督查抽查、异议、数据比对或部门反馈", "The source is one of 国家, 省级, 市级, 县级, 乡镇, 自查, 督查抽查, 异议, 数据比对, 部门反馈"));
            return (ItemSource.SelfCheck, batch);
        }

        private string Category()
        {
            var text = Text("category");
            return standards.Current.Categories.FirstOrDefault(known => known.Zh == text || known.En == text || known.Key == text)?.Key ?? text;
        }

        private string? Person(string field, string area)
        {
            if (Optional(field) is not { } text) return null;
            if (people.Resolve(text) is { } id && people.Exists(id)) return id;
            var named = names[text].ToList();
            if (named.Count > 1 && area.Length > 0) named = [.. named.Where(person => people.Covers(person.UserId, area))];
            if (named.Count == 1) return named[0].UserId;
            Add(field, named.Count == 0 ? "unknown-person" : "ambiguous-person", named.Count == 0
                ? new($"找不到“{text}”，请填写姓名或账号", $"Nobody is called “{text}”; give the name or the account")
                : new($"有多人叫“{text}”，请填写账号", $"Several people are called “{text}”; give the account"));
            return null;
        }

        private DateOnly? Day(string field)
        {
            if (Optional(field) is not { } text) return null;
            if (DateOnly.TryParseExact(text, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2100) return day;
            Add(field, "bad-day", new("日期应写成 2019-09-24", "Write the day as 2019-09-24"));
            return null;
        }

        private RecordChannel Channel()
        {
            var text = Text("channel");
            if (text is "" or "系统" or "System") return RecordChannel.System;
            if (text is not ("纸质" or "Paper")) Add("channel", "unknown-channel", new("记录渠道应为系统或纸质", "The channel is 系统 or 纸质"));
            return RecordChannel.Paper;
        }

        private void Add(string field, string code, Words words) => errors.Add(new(row.Number, ItemColumns.OfField(field)!.Name, code, Text(field), words));

        private string? Optional(string field) => Text(field) is { Length: > 0 } text ? text : null;

        private string Text(string field) => sheet.Text(row, ItemColumns.OfField(field)!);
    }
}
