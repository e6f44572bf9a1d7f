namespace CaseFlow.Web.Organisation.Posts;

/// <summary>The roles every installation starts with; procedures name them by key.</summary>
static class RoleSeed
{
    public static readonly IReadOnlyList<Role> All =
    [
        .. new Role[]
        {
            Of("ApplicantClerk", "申请受理员", "Application clerk", "Village"),
            Of("GroupLeader", "村民小组长", "Village group leader", "Group"),
            Of("VillageCommittee", "村（社区）“两委”", "Village committee", "Village"),
            Of("VillageCadre", "驻村干部", "Resident village cadre", "Village"),
            Of("TownshipAuditor", "乡镇审核员", "Township auditor", "Township"),
            Of("TownshipHead", "乡镇长", "Township head", "Township"),
            Of("CountyAuditor", "县级审核员", "County auditor", "County"),
            Of("CountyApprover", "县级审批人", "County approver", "County"),
            Of("DeptWater", "水务部门", "Water department", "Department", "Water"),
            Of("DeptHousing", "住建部门", "Housing department", "Department", "Housing"),
            Of("DeptSchool", "教育部门", "School department", "Department", "School"),
            Of("DeptHealth", "卫健部门", "Health department", "Department", "Health"),
            Of("DeptPension", "社保部门", "Pension department", "Department", "Pension"),
            Of("Supervisor", "督查员", "Supervisor", "County"),
            Of("ProcedureAdmin", "流程管理员", "Procedure administrator", "County"),
            Of("ProcedureReviewer", "流程审批人", "Procedure reviewer", "County"),
            Of("SystemAdmin", "系统管理员", "System administrator", "County"),
        }.Select((role, index) => role.At(index + 1)),
    ];

    static Role Of(string key, string zh, string en, string level, string? department = null) =>
        new() { Key = key, Zh = zh, En = en, Level = level, Department = department };

    static Role At(this Role role, int sort)
    {
        role.Sort = sort;
        return role;
    }
}
