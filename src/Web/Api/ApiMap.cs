using CaseFlow.Web.Background;
using CaseFlow.Web.Campaigns;
using CaseFlow.Web.Cases;
using CaseFlow.Web.Cases.Files;
using CaseFlow.Web.Cases.Migration;
using CaseFlow.Web.Cases.WhatIf;
using CaseFlow.Web.Inbox;
using CaseFlow.Web.Notices;
using CaseFlow.Designer.Api;
using CaseFlow.Designer.Studio;
using CaseFlow.Web.Households;
using CaseFlow.Web.Households.Imports;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Inspections;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Administration;
using CaseFlow.Web.Procedures;
using CaseFlow.Web.Procedures.Packages;
using CaseFlow.Web.Rectification;
using CaseFlow.Web.Rectification.Imports;
using CaseFlow.Web.Standards.Categories;
using CaseFlow.Web.Standards.Parameters;
using CaseFlow.Web.Standards.StatutoryRules;
using CaseFlow.Web.Supervision;
using CaseFlow.Web.Supervision.Anomalies;
using CaseFlow.Web.Supervision.AuditSearch;
using CaseFlow.Web.Supervision.Burden;
using CaseFlow.Web.Supervision.EngineRoom;
using CaseFlow.Web.Supervision.Escalation;
using CaseFlow.Web.Supervision.Orders;
using CaseFlow.Web.Supervision.Rates;
using CaseFlow.Web.Supervision.Reports;

namespace CaseFlow.Web.Api;

/// <summary>The table of contents of the API: every route group, under /api/v1, signed-in unless it says otherwise.</summary>
public static class ApiMap
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1").RequireAuthorization().DisableAntiforgery().AddEndpointFilter<PlausibleDays>().AddEndpointFilter(RequestKeys.Refuse)
            .ProducesProblem(400).ProducesProblem(401);
        api.MapIdentity();
        api.MapCases();
        api.MapFiles();
        api.MapWorkItems();
        api.MapMessages();
        api.MapNotices();
        api.MapClock();
        api.MapOrganisation();
        api.MapAudit();
        api.MapAuditSearch();
        api.MapEngineRoom();
        api.MapHouseholds();
        api.MapHouseholdImports();
        api.MapStatutoryRules();
        api.MapCategories();
        api.MapStandards();
        api.MapRectification();
        api.MapItemImports();
        api.MapProcedures();
        api.MapMigrations();
        api.MapWhatIf();
        api.MapCampaigns();
        api.MapInspections();
        api.MapPackages();
        api.MapSupervision();
        api.MapAnomalies();
        api.MapBurden();
        api.MapRates();
        api.MapOrders();
        api.MapLadder();
        api.MapReports();
        app.MapElsaApi(Rights.UsesDesigner, Rights.EditsProcedures);
        app.MapStudio(Rights.UsesDesigner);
        // Without it an unknown address would fall through to the static files, which only know the wrong method.
        app.MapFallback("/api/{**rest}", UnknownAddress.Answer).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
    }
}
