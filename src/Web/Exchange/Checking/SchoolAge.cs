using CaseFlow.Web.Standards;

namespace CaseFlow.Web.Exchange.Checking;

/// <summary>Compares the school stage with the age on 1 September, when the school year begins; the bounds stand in the code list.</summary>
sealed class SchoolAge(CodeLists lists, DateOnly asOf)
{
    const string Schooling = "schooling";
    const int NurseryAge = 3;

    static readonly Finding nameless = new(
        ErrorCode.PupilAge, "未满3周岁的成员没有填写姓名，无法与户籍、学籍核对", "A member under 3 has no name, so age and schooling cannot be compared with the registers");

    readonly DateOnly schoolYear = new(asOf.Month >= 9 ? asOf.Year : asOf.Year - 1, 9, 1);

    public Finding? Check(string stage, DateOnly born)
    {
        if (lists.Find(Schooling, stage, asOf) is not { } item) return null;
        var age = AgeAtStart(born);
        if (age >= (item.MinAge ?? int.MinValue) && age <= (item.MaxAge ?? int.MaxValue)) return null;
        return new(ErrorCode.PupilAge, $"在校状况“{stage}”与年龄不符（本学年开始时{Math.Max(age, 0)}周岁）", $"Schooling “{item.En}” does not fit the age ({Math.Max(age, 0)} when the school year began)");
    }

    // The agreed list of expected findings counts a nameless infant among the school-age defects, not among the missing names.
    public Finding? Nameless(DateOnly born) => AgeAtStart(born) < NurseryAge ? nameless : null;

    int AgeAtStart(DateOnly born)
    {
        var age = schoolYear.Year - born.Year;
        return (born.Month, born.Day).CompareTo((schoolYear.Month, schoolYear.Day)) > 0 ? age - 1 : age;
    }
}
