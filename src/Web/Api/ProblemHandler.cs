using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace CaseFlow.Web.Api;

/// <summary>Exceptions below the API become problem+json; the trace goes to the log, never to the caller.</summary>
internal sealed class ProblemHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken ct)
    {
        var path = http.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? http.Request.Path;
        if (!Problems.IsForPrograms(path)) return false;
        if (exception is OperationCanceledException && http.RequestAborted.IsCancellationRequested) return true;
        var problem = exception switch
        {
            BadHttpRequestException bad => Problems.Describe(http, bad),
            // Thrown by whoever reads a form first; once it has been read, the same exception means another file and is our own fault.
            InvalidDataException when http.Request.HasFormContentType && http.Features.Get<IFormFeature>()?.Form is null => Problems.BrokenForm(http),
            _ => Problems.Describe(http, StatusCodes.Status500InternalServerError),
        };
        problem.Instance = path;
        await Problems.Write(http, problem);
        return true;
    }
}
