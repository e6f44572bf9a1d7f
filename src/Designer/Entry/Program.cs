using CaseFlow.Designer.Entry;
using Elsa.Studio.Authentication.Abstractions.Contracts;
using Elsa.Studio.Contracts;
using Elsa.Studio.Core.BlazorWasm.Extensions;
using Elsa.Studio.Extensions;
using Elsa.Studio.Host.CustomElements.Components;
using Elsa.Studio.Host.CustomElements.HttpMessageHandlers;
using Elsa.Studio.Host.CustomElements.Services;
using Elsa.Studio.Localization;
using Elsa.Studio.Localization.BlazorWasm.Extensions;
using Elsa.Studio.Localization.Models;
using Elsa.Studio.Localization.Time;
using Elsa.Studio.Localization.Time.Providers;
using Elsa.Studio.Models;
using Elsa.Studio.Shell.Extensions;
using Elsa.Studio.Workflows.Designer.Extensions;
using Elsa.Studio.Workflows.Designer.Options;
using Elsa.Studio.Workflows.Domain.Contracts;
using Elsa.Studio.Workflows.Extensions;
using Elsa.Studio.Workflows.UI.Contracts;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

// What the package's own entry does, with our words, icons, names and the canvas that inserts steps on a line.
var builder = WebAssemblyHostBuilder.CreateDefault(args);

var elements = builder.RootComponents;
elements.RegisterCustomElsaStudioElements();
elements.RegisterCustomElement<BackendProvider>("elsa-backend-provider");
elements.RegisterCustomElement<WorkflowDefinitionEditorWrapper>("elsa-workflow-definition-editor");
elements.RegisterCustomElement<WorkflowInstanceViewerWrapper>("elsa-workflow-instance-viewer");
elements.RegisterCustomElement<WorkflowDefinitionListWrapper>("elsa-workflow-definition-list");
elements.RegisterCustomElement<WorkflowInstanceListWrapper>("elsa-workflow-instance-list");

var services = builder.Services;
services.AddSingleton<BackendService>();
services.AddCore();
services.AddShell();
services.AddRemoteBackend(new BackendApiConfig { ConfigureHttpClientBuilder = options => options.AuthenticationHandler = typeof(AuthHttpMessageHandler) });
services.Replace(ServiceDescriptor.Scoped<IRemoteBackendAccessor, ComponentRemoteBackendAccessor>());
services.AddScoped<IHttpConnectionOptionsConfigurator, BackendServiceHttpConnectionOptionsConfigurator>();
services.AddWorkflowsModule();
services.AddLocalizationModule(new LocalizationConfig());
services.AddScoped<ITimeZoneProvider, LocalTimeZoneProvider>();
services.Configure<DesignerOptions>(options => options.UseReactFlow = true);
services.Replace(ServiceDescriptor.Singleton<ILocalizationProvider>(ChineseTexts.Load()));
services.AddScoped<IActivityDisplaySettingsProvider, StepLooks>();
services.Replace(ServiceDescriptor.Scoped<IActivityNameGenerator, StepNames>());

var host = builder.Build();
await host.UseElsaLocalization();
foreach (var task in host.Services.GetServices<IStartupTask>()) await task.ExecuteAsync(default);
await host.RunAsync();
