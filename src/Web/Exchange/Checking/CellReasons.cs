namespace CaseFlow.Web.Exchange.Checking;

/// <summary>What can be wrong with a single cell, in words.</summary>
static class CellReasons
{
    public static readonly Finding Formula = new(
        ErrorCode.FormulaInjection, "内容以 = + - @ 等公式符号开头，存在安全风险，请改为普通文字", "The cell begins like a formula (= + - @), which is unsafe; write plain text");

    public static readonly Finding UnknownVillage = new(
        ErrorCode.UnknownVillage, "村代码不存在，请填写12位行政村或社区代码", "No village has this code; give the 12 digits of a village or community");

    public static readonly Finding BadPhone = new(
        ErrorCode.BadPhone, "联系电话应为11位手机号或带区号的固定电话", "A phone number is an 11-digit mobile number or a landline with area code");

    public static readonly Finding BadText = new(
        ErrorCode.BadText, "含有乱码、问号或换行，请重新填写", "The text holds garbled characters, a question mark or a line break; type it again");

    public static Finding Missing(HouseholdColumn column) => column.Kind switch
    {
        ColumnKind.Name => new(ErrorCode.MissingName, "缺少姓名", "The name is missing"),
        ColumnKind.IdNumber => IdReasons.Missing,
        _ => new(ErrorCode.MissingRequired, $"必填项“{column.Name}”没有填写", $"“{column.English}” is required"),
    };

    public static Finding Type(HouseholdColumn column) => new(
        ErrorCode.CellType, $"“{column.Name}”的单元格类型不对（被Excel改成数值或日期），请按文本重新填写",
        $"The cell type of “{column.English}” is wrong (Excel made it a number or a date); type it again as text");

    public static Finding TooLong(HouseholdColumn column) => new(
        ErrorCode.TooLong, $"“{column.Name}”超过 {column.MaxLength} 个字", $"“{column.English}” has more than {column.MaxLength} characters");

    public static Finding UnknownCode(HouseholdColumn column) => new(
        ErrorCode.UnknownCode, $"“{column.Name}”不在代码表中，请从下拉列表选择", $"The value of “{column.English}” is not in the code list; choose it from the list");

    public static Finding BadNumber(HouseholdColumn column) => new(
        ErrorCode.BadNumber, $"“{column.Name}”应为 {column.Min:0.##} 到 {column.Max:0.##} 之间的数字", $"“{column.English}” must be a number from {column.Min:0.##} to {column.Max:0.##}");

    public static Finding NegativeIncome(HouseholdColumn column) => new(
        ErrorCode.NegativeIncome, $"“{column.Name}”不能为负数", $"“{column.English}” must not be negative");
}
