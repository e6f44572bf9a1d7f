namespace CaseFlow.Web.Exchange.Checking;

/// <summary>What can be wrong with an ID number, in words.</summary>
static class IdReasons
{
    const string LostZh = "身份证号被Excel改成数值，请重新填写";
    const string LostEn = "Excel turned the ID number into a number and lost digits; type it again in a text cell";

    public static readonly Finding Scientific = new(ErrorCode.IdScientific, LostZh, LostEn);

    public static readonly Finding Zeros = new(ErrorCode.IdZeros, LostZh, LostEn);

    public static readonly Finding Missing = new(ErrorCode.MissingId, "缺少证件号码", "The ID number is missing");

    public static readonly Finding Length = new(
        ErrorCode.IdLength, "证件号码应为18位（末位可为X）或15位数字", "An ID number has 18 characters (the last may be X) or 15 digits");

    public static readonly Finding Checksum = new(
        ErrorCode.IdChecksum, "身份证号校验码不正确，请核对每一位", "The check digit of the ID number is wrong; compare every digit");

    public static readonly Finding Region = new(
        ErrorCode.IdRegion, "身份证号前两位不是有效的省级代码", "The first two digits of the ID number are no province code");

    public static readonly Finding Date = new(
        ErrorCode.IdDate, "身份证号中的出生日期不存在或晚于今天", "The birth date in the ID number does not exist or lies in the future");
}
