using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Api;

/// <summary>Turns every no into problem+json in the caller's language: type, title, status, detail, instance, code, problems.</summary>
public static partial class Problems
{
    /// <summary>The refusal as 404, 403, 409, 422, 401 or 429.</summary>
    public static ProblemHttpResult ToProblem(this Refusal refusal, HttpContext http)
    {
        var status = StatusOf(refusal.Kind);
        return TypedResults.Problem(Describe(http, status, refusal.Code, refusal.Message, refusal.Problems));
    }

    /// <summary>The status code of a kind of refusal.</summary>
    public static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        RefusalKind.TooMany => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    /// <summary>Builds the one shape all problems have.</summary>
    public static ProblemDetails Describe(HttpContext http, int status, string? code = null, string? detail = null, IReadOnlyList<FieldProblem>? problems = null)
    {
        var texts = http.RequestServices.GetRequiredService<IStringLocalizer<ApiTexts>>();
        var title = texts[$"title.{status}"];
        var text = texts[$"detail.{status}", http.TraceIdentifier];
        var described = new ProblemDetails
        {
            Type = $"https://httpstatuses.io/{status.ToString(CultureInfo.InvariantCulture)}",
            Status = status,
            Title = title.ResourceNotFound ? texts["title.other"] : title,
            Detail = detail ?? (text.ResourceNotFound ? null : text.Value),
            Instance = http.Request.Path,
        };
        described.Extensions["code"] = code ?? $"http-{status.ToString(CultureInfo.InvariantCulture)}";
        described.Extensions["problems"] = problems ?? [];
        return described;
    }

    /// <summary>Malformed JSON and wrong types answer 400 with the path of the first wrong value.</summary>
    internal static ProblemDetails Describe(HttpContext http, BadHttpRequestException bad)
    {
        var texts = http.RequestServices.GetRequiredService<IStringLocalizer<ApiTexts>>();
        if (bad.StatusCode != StatusCodes.Status400BadRequest) return Describe(http, bad.StatusCode);
        if (bad.InnerException is InvalidDataException) return BrokenForm(http);
        if (bad.InnerException is not JsonException json) return Unbound(http, bad.Message, texts);
        if (json.Message.StartsWith(PlainTextConverter.TooLong, StringComparison.Ordinal))
            return Describe(http, 422, "invalid", texts["text.long", PlainTextConverter.MaxLength], [new(json.Path ?? "$", "too-long", texts["text.long", PlainTextConverter.MaxLength])]);
        if (json.Message.StartsWith(PlainTextConverter.Complaint, StringComparison.Ordinal))
            return Describe(http, 400, "control-character", texts["text.control"], [new(json.Path ?? "$", "control-character", texts["text.control"])]);
        if (json.Message.StartsWith(PlausibleDayConverter.Complaint, StringComparison.Ordinal))
            return Describe(http, 422, "invalid", texts["day.range"], [new(json.Path ?? "$", "day-range", texts["day.range"])]);
        var isMalformed = json.InnerException is JsonException || json.Path is null;
        FieldProblem problem = isMalformed
            ? new("$", "malformed-json", texts["json.malformed", json.LineNumber + 1 ?? 1, json.BytePositionInLine ?? 0])
            : new(json.Path!, "wrong-type", ExpectedJson.Of(json, texts) ?? texts["json.type"]);
        return Describe(http, 400, problem.Code, problem.Message, [problem]);
    }

    /// <summary>A form without a boundary, cut off, or with more parts than anybody sends.</summary>
    internal static ProblemDetails BrokenForm(HttpContext http)
    {
        var text = http.RequestServices.GetRequiredService<IStringLocalizer<ApiTexts>>()["form.broken"];
        return Describe(http, 400, "broken-form", text, [new("$", "broken-form", text)]);
    }

    // The framework names the parameter and its type; the caller knows only the name.
    private static ProblemDetails Unbound(HttpContext http, string message, IStringLocalizer<ApiTexts> texts)
    {
        var named = ParameterName().Match(message);
        FieldProblem problem = named.Success
            ? new(named.Groups[1].Value, "wrong-type", texts["parameter.type", named.Groups[1].Value])
            : new("$", "missing-body", texts["json.missing"]);
        return Describe(http, 400, problem.Code, problem.Message, [problem]);
    }

    [GeneratedRegex("""^Failed to bind parameter ".* (\w+)" from""")]
    private static partial Regex ParameterName();

    /// <summary>What was our fault is logged under the trace id the caller is told; the framework keeps silent about all a handler has answered.</summary>
    internal static ExceptionHandlerOptions Logged() => new()
    {
        ExceptionHandlingPath = "/error/500",
        CreateScopeForErrors = true,
        // Whoever has gone away is no failure.
        SuppressDiagnosticsCallback = failed => failed.Exception is OperationCanceledException || failed.HttpContext.Response.StatusCode < StatusCodes.Status500InternalServerError,
    };

    internal static bool IsForPrograms(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/elsa");

    internal static Task Write(HttpContext http, ProblemDetails problem)
    {
        http.Response.StatusCode = problem.Status ?? 500;
        return http.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json", http.RequestAborted);
    }

    /// <summary>Empty error answers of the API (unknown route, wrong method, not signed in) get a body.</summary>
    internal static Task Fill(StatusCodeContext context)
    {
        var http = context.HttpContext;
        if (!IsForPrograms(http.Request.Path)) return context.Next(http);
        var wrong = http.Response.StatusCode == 400 ? WrongParameters.Of(http, http.RequestServices.GetRequiredService<IStringLocalizer<ApiTexts>>()) : [];
        return Write(http, wrong.Count > 0 ? Describe(http, 400, wrong[0].Code, wrong[0].Message, wrong) : Describe(http, http.Response.StatusCode));
    }
}
