namespace CaseFlow.Web.Organisation.Areas;

/// <summary>The levels of administration and how many leading digits of an area code are significant at each.</summary>
public enum AreaLevel { Province = 2, City = 4, County = 6, Township = 9, Village = 12, Group = 14 }
