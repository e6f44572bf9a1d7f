namespace CaseFlow.Tests.Web.Api;

/// <summary>
/// Who gets what at every address of the API. The things in the addresses lie in the demo village; the last column is everybody whose post is in another township.
/// 404 means hidden, 403 seen but not allowed; 409 and 422 mean that the caller was let through to the content, which is wrong on purpose.
/// </summary>
internal static class AuthorizationTable
{
    public const string Text = """
        anonymous clerk leader committee cadre t-auditor t-head c-auditor c-approver dept supervisor p-admin p-reviewer s-admin foreign

        POST /api/v1/token 422 422 <- {}
        GET /api/v1/me 401 200
        GET /api/v1/areas 401 200
        GET /api/v1/areas?parent=530502005000 401 200

        # Accounts and posts belong to the system administrator.
        POST /api/v1/users                         401 403 403 403 403 403 403 403 403 403 403 403 403 422 403 <- {}
        POST /api/v1/users/{user}/close            401 403 403 403 403 403 403 403 403 403 403 403 403 204 403
        POST /api/v1/users/{user}/open             401 403 403 403 403 403 403 403 403 403 403 403 403 204 403
        POST /api/v1/users/{user}/password         401 403 403 403 403 403 403 403 403 403 403 403 403 422 403 <- {"password":"x"}
        POST /api/v1/users/{user}/posts            401 403 403 403 403 403 403 403 403 403 403 403 403 422 403 <- {}
        POST /api/v1/posts/{post}/end              401 403 403 403 403 403 403 403 403 403 403 403 403 422 403 <- {"on":"1990-01-01"}
        POST /api/v1/posts/{post}/substitute       401 403 403 403 403 403 403 403 403 403 403 403 403 422 403 <- {"userId":"nobody"}
        POST /api/v1/areas/{area}/organs           401 403 403 403 403 403 403 403 403 403 403 403 403 422 403 <- {}
        POST /api/v1/areas/{area}/bounds           401 403 403 403 403 403 403 403 403 403 403 403 403 422 403 <- {"radius":1}
        POST /api/v1/organs/{organ}                401 403 403 403 403 403 403 403 403 403 403 403 403 422 403 <- {}
        GET /api/v1/audit                          401 403 403 403 403 403 403 403 403 403 403 403 403 422 403
        GET /api/v1/audit-lines                    401 403 403 403 403 403 403 403 403 403 200 403 403 200 403
        POST /api/v1/audit-lines/export            401 403 403 403 403 403 403 403 403 403 422 403 403 422 403 <- {}
        GET /api/v1/unmaskings                     401 403 403 403 403 403 403 403 403 403 200 403 403 200 403
        POST /api/v1/unmaskings/export             401 403 403 403 403 403 403 403 403 403 422 403 403 422 403 <- {}
        GET /api/v1/engine-room                    401 403 403 403 403 403 403 403 403 403 200 403 403 200 403
        GET /api/v1/engine-room/agreement-checks/{unknown} 401 403 403 403 403 403 403 403 403 403 404 403 403 404 403
        POST /api/v1/engine-room/agreement-checks  401 403 403 403 403 403 403 403 403 403 403 403 403 202 403
        POST /api/v1/engine-room/timers/{unknown}/retry   401 403 403 403 403 403 403 403 403 403 403 403 403 404 403 <- {"reason":"x"}
        POST /api/v1/engine-room/timers/{unknown}/give-up 401 403 403 403 403 403 403 403 403 403 403 403 403 404 403 <- {"reason":"x"}
        POST /api/v1/engine-room/cases/{case}/end  401 403 403 403 403 403 403 403 403 403 403 403 403 422 403 <- {}
        POST /api/v1/engine-room/unfinished/{unknown}/retry 401 403 403 403 403 403 403 403 403 403 403 403 403 404 403 <- {"reason":"x"}

        # The register: everybody in the area reads, its keepers write, administrators see no personal data in full.
        GET /api/v1/households                     401 200
        GET /api/v1/households?area={otherArea}    401 200
        GET /api/v1/households/{household}         401 200 200 200 200 200 200 200 200 200 200 200 200 200 404
        POST /api/v1/households                    401 422 403 422 422 422 403 422 403 403 403 403 403 403 403 <- {"areaCode":"530502005007"}
        POST /api/v1/households/{household}/unmask 401 422 422 422 422 422 422 422 422 422 422 403 403 403 404 <- {"memberId":{member},"field":"x"}
        POST /api/v1/household-imports             401 422 403 422 422 422 403 422 403 403 403 403 403 403 0 <- file
        GET /api/v1/household-imports/template.xlsx 401 200
        GET /api/v1/household-imports/{import}     401 200 404 404 404 404 404 404 404 404 404 404 404 404 404
        GET /api/v1/household-imports/{import}/errors.xlsx 401 200 404 404 404 404 404 404 404 404 404 404 404 404 404
        POST /api/v1/household-imports/{import}/confirm 401 422 404 404 404 404 404 404 404 404 404 404 404 404 404
        POST /api/v1/household-imports/{import}/withdraw 401 409 404 404 404 404 404 404 404 404 404 404 404 404 404
        POST /api/v1/household-imports/{import}/discard 401 204 404 404 404 404 404 404 404 404 404 404 404 404 404

        # Cases and work items.
        POST /api/v1/cases                         401 201 403 403 403 403 403 403 403 403 403 403 403 403 403 <- {"procedure":"identification","areaCode":"530502005007"}
        POST /api/v1/cases                         401 201 403 403 403 403 403 403 403 403 403 403 403 403 404 <- {"procedure":"identification","householdId":{household}}
        GET /api/v1/cases/{case}                   401 200 200 200 200 200 200 200 200 200 200 200 200 200 404
        GET /api/v1/cases/{case}/history           401 200 200 200 200 200 200 200 200 200 200 200 200 200 404
        POST /api/v1/cases/{case}/withdraw         401 422 403 403 403 403 403 403 403 403 403 403 403 403 404 <- {}
        POST /api/v1/cases/{case}/incidents/{unknown}/retry  401 403 403 403 403 403 403 403 403 403 404 404 403 404 404
        POST /api/v1/cases/{case}/incidents/{unknown}/skip   401 403 403 403 403 403 403 403 403 403 404 404 403 404 404 <- {}
        POST /api/v1/cases/{case}/incidents/{unknown}/cancel 401 403 403 403 403 403 403 403 403 403 404 404 403 404 404 <- {}
        GET /api/v1/work-items                     401 200
        GET /api/v1/work-items?view=claimable&area={area} 401 200
        GET /api/v1/work-items/counts              401 200
        GET /api/v1/work-items/{item}              401 200 200 200 200 200 200 200 200 200 200 200 200 200 404
        POST /api/v1/work-items/{item}/claim       401 409 403 403 403 403 403 403 403 403 403 403 403 403 404 <- {"revision":999}
        POST /api/v1/work-items/{item}/release     401 409 409 409 409 409 409 409 409 409 409 409 409 409 404 <- {"revision":999}
        POST /api/v1/work-items/{item}/complete    401 409 403 403 403 403 403 403 403 403 403 403 403 403 404 <- {"revision":999}
        POST /api/v1/work-items/{item}/transfer    401 409 403 403 403 403 403 403 403 403 409 403 403 403 404 <- {"revision":999}
        POST /api/v1/work-items/{item}/delegate    401 409 403 403 403 403 403 403 403 403 403 403 403 403 404 <- {"revision":999}
        POST /api/v1/work-items/{audit}/return     401 403 403 403 403 409 403 403 403 403 409 403 403 403 404 <- {"revision":999}
        POST /api/v1/work-items/{audit}/add-signer 401 403 403 403 403 409 403 403 403 403 403 403 403 403 404 <- {"revision":999}
        POST /api/v1/work-items/{done}/withdraw    401 403 422 403 403 403 403 403 403 403 403 403 403 403 404 <- {}
        POST /api/v1/work-items/{item}/urge        401 200 403 403 403 200 200 200 200 200 200 403 403 403 404 <- {}
        POST /api/v1/work-items/batch-complete     401 422 <- {"items":[]}
        POST /api/v1/messages/{unknown}/read       401 200 <- {}
        POST /api/v1/messages/read                 401 200 <- {}

        # A file stays hidden from other areas (0: not asked here).
        POST /api/v1/files                         401 201 <- file
        GET /api/v1/files/{file}                   401 0 0 0 0 0 0 0 0 0 0 0 0 0 404

        # Notices.
        POST /api/v1/notices/{notice}/posting      401 403 403 422 403 403 403 403 403 403 403 403 403 403 404 <- {}
        POST /api/v1/notices/{notice}/closing      401 409 409 409 409 409 409 409 409 409 409 409 409 409 404 <- {}
        POST /api/v1/notices/{notice}/objections   401 422 422 422 422 422 422 422 422 422 403 403 403 403 404 <- {}
        POST /api/v1/notices/{notice}/objections/{unknown}/decision 401 404 <- {"upheld":false,"reply":"经核实不成立"}
        GET /api/v1/public/notices                 200 200
        POST /api/v1/public/notices/{notice}/objections 404 404 <- {"content":"这一户的情况不属实，请核实。"}
        POST /api/v1/simulated-clock               401 422 <- {}

        GET /api/v1/problem-categories             401 200
        POST /api/v1/problem-categories            401 403 403 403 403 403 403 403 403 403 403 403 403 422 403 <- {}
        POST /api/v1/problem-categories/{unknown}/end 401 403 403 403 403 403 403 403 403 403 403 403 403 404 403

        # Items to put right: everybody in the area reads; a registrar brings them in, the person in charge reports, an approver extends.
        GET /api/v1/rectification-items            401 200
        GET /api/v1/rectification-items/export.xlsx 401 200
        POST /api/v1/rectification-items           401 403 403 403 403 422 422 422 422 403 422 403 403 403 0 <- {"areaCode":"530502005007"}
        GET /api/v1/rectification-items/{rectification} 401 200 200 200 200 200 200 200 200 200 200 200 200 200 404
        POST /api/v1/rectification-items/{rectification}/progress 401 403 403 403 422 403 403 403 403 403 403 403 403 403 404 <- {}
        POST /api/v1/rectification-items/{rectification}/extension 401 403 403 403 403 403 403 403 422 403 403 403 403 403 404 <- {}
        POST /api/v1/rectification-items/{rectification}/split 401 403 403 403 403 422 403 422 422 403 403 403 403 403 404 <- {}
        POST /api/v1/rectification-items/{rectification}/merge 401 403 403 403 403 422 403 422 422 403 403 403 403 403 404 <- {}
        POST /api/v1/rectification-imports         401 403 403 403 403 422 422 422 422 403 422 403 403 403 0 <- file
        GET /api/v1/rectification-imports/template.xlsx 401 200
        GET /api/v1/rectification-imports/{unknown} 401 404
        GET /api/v1/rectification-imports/{unknown}/errors.xlsx 401 404
        POST /api/v1/rectification-imports/{unknown}/confirm 401 404
        POST /api/v1/rectification-imports/{unknown}/discard 401 404

        # Procedures: everybody reads what is in force; one role makes, another releases.
        GET /api/v1/procedures                     401 200
        POST /api/v1/procedures                    401 403 403 403 403 403 403 403 403 403 403 422 403 403 403 <- {}
        GET /api/v1/procedures/{procedure}      401 200
        GET /api/v1/procedures/{procedure}/export 401 200
        GET /api/v1/procedure-archive              401 200
        GET /api/v1/procedures/{procedure}/versions/{version} 401 200
        GET /api/v1/procedures/{procedure}/versions/{version}/definition 401 200
        GET /api/v1/procedures/{procedure}/versions/{version}/diagram 401 200
        GET /api/v1/procedures/{procedure}/versions/{version}/check 401 200
        GET /api/v1/procedures/{procedure}/versions/{version}/timeline 401 200
        GET /api/v1/procedures/{procedure}/draft 401 200
        GET /api/v1/procedures/{procedure}/draft/deadline?days=7 401 200
        PUT /api/v1/procedures/{procedure}/draft 401 403 403 403 403 403 403 403 403 403 403 409 403 403 403 <- {"revision":999,"definition":{"definitionId":"x","root":{"type":"Elsa.Flowchart","id":"r"}}}
        POST /api/v1/procedures/{procedure}/draft/undo 401 403 403 403 403 403 403 403 403 403 403 409 403 403 403 <- {"revision":999}
        POST /api/v1/procedures/{procedure}/draft/redo 401 403 403 403 403 403 403 403 403 403 403 409 403 403 403 <- {"revision":999}
        POST /api/v1/procedures/{procedure}/versions/{version}/submit  401 403 403 403 403 403 403 403 403 403 403 409 403 403 403 <- {"revision":999}
        POST /api/v1/procedures/{procedure}/versions/{version}/release 401 403 403 403 403 403 403 403 403 403 403 403 409 403 403 <- {"revision":999}
        POST /api/v1/procedures/{procedure}/versions/{version}/return  401 403 403 403 403 403 403 403 403 403 403 403 409 403 403 <- {"revision":999,"reason":"公示期不足"}
        POST /api/v1/procedures/{procedure}/versions/{version}/retire  401 403 403 403 403 403 403 403 403 403 403 409 403 403 403 <- {"revision":999}
        GET /api/v1/procedures/{procedure}/migrations 401 403 403 403 403 403 403 403 403 403 403 200 200 403 403
        POST /api/v1/procedures/{procedure}/migrations 401 403 403 403 403 403 403 403 403 403 403 422 403 403 403 <- {}
        POST /api/v1/procedures/{procedure}/migrations/plan 401 403 403 403 403 403 403 403 403 403 403 422 403 403 403 <- {}
        POST /api/v1/procedures/{procedure}/migrations/preview 401 403 403 403 403 403 403 403 403 403 403 422 403 403 403 <- {}
        GET /api/v1/procedures/{procedure}/migrations/{unknown} 401 404
        GET /api/v1/procedures/{procedure}/migrations/{unknown}/cases 401 404
        POST /api/v1/procedures/{procedure}/migrations/{unknown}/confirm 401 404 <- {}
        POST /api/v1/procedures/{procedure}/migrations/{unknown}/cancel 401 404 <- {}
        POST /api/v1/procedures/{procedure}/migrations/{unknown}/retry 401 404 <- {}
        GET /api/v1/procedures/{procedure}/what-if 401 403 403 403 403 403 403 403 403 403 403 200 200 403 403

        GET /api/v1/procedures/{procedure}/compare 401 200
        GET /api/v1/procedures/{procedure}/versions/{version}/trial 401 200
        POST /api/v1/procedures/{procedure}/versions/{version}/restore 401 403 403 403 403 403 403 403 403 403 403 409 403 403 403 <- {"revision":999}
        POST /api/v1/procedures/{procedure}/versions/{version}/copy 401 403 403 403 403 403 403 403 403 403 403 422 403 403 403 <- {}
        POST /api/v1/procedures/check              401 403 403 403 403 403 403 403 403 403 403 422 422 403 403 <- {}
        GET /api/v1/procedures/{procedure}/versions/{version}/package 401 200
        POST /api/v1/procedure-packages            401 403 403 403 403 403 403 403 403 403 403 422 403 403 403 <- file
        GET /api/v1/procedure-packages/{unknown}   401 404
        POST /api/v1/procedure-packages/{unknown}/save 401 404 <- {"asCopy":false}
        GET /api/v1/package-signers                401 403 403 403 403 403 403 403 403 403 403 403 403 200 403
        POST /api/v1/package-signers               401 403 403 403 403 403 403 403 403 403 403 403 403 422 403 <- {}
        DELETE /api/v1/package-signers/{unknown}   401 403 403 403 403 403 403 403 403 403 403 403 403 404 403
        GET /api/v1/procedure-messages             401 200
        POST /api/v1/procedure-messages/{unknown}/read 401 204

        # Statutory rules: who releases and watches reads them, the system administrator sets them.
        GET /api/v1/statutory-rules                401 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        POST /api/v1/statutory-rules               401 403 403 403 403 403 403 403 403 403 403 403 403 422 403 <- {}
        POST /api/v1/statutory-rules/{unknown}/end 401 403 403 403 403 403 403 403 403 403 403 403 403 404 403 <- {}

        # The numbers of supervision: who watches reads them, the system administrator sets them.
        GET /api/v1/standards                      401 403 403 403 403 403 403 403 403 403 200 200 403 200 403
        POST /api/v1/standards                     401 403 403 403 403 403 403 403 403 403 403 403 403 422 403 <- {}

        # The supervision desk: the supervisor and the leaders of a township and the county.
        GET /api/v1/supervision/desk               401 403 403 403 403 403 200 200 200 403 200 403 403 403 0
        GET /api/v1/supervision/desk.xlsx          401 403 403 403 403 403 200 200 200 403 200 403 403 403 0
        GET /api/v1/supervision/items              401 403 403 403 403 403 200 200 200 403 200 403 403 403 0
        GET /api/v1/supervision/items.xlsx         401 403 403 403 403 403 200 200 200 403 200 403 403 403 0
        GET /api/v1/supervision/anomalies          401 403 403 403 403 403 200 200 200 403 200 403 403 403 0
        GET /api/v1/supervision/anomalies.xlsx     401 403 403 403 403 403 200 200 200 403 200 403 403 403 0
        GET /api/v1/supervision/anomalies/{unknown} 401 403 403 403 403 403 404 404 404 403 404 403 403 403 0
        GET /api/v1/supervision/burden             401 403 403 403 403 403 200 200 200 403 200 403 403 403 0
        GET /api/v1/supervision/burden.xlsx        401 403 403 403 403 403 200 200 200 403 200 403 403 403 0
        GET /api/v1/supervision/rates              401 403 403 403 403 403 200 200 200 403 200 403 403 403 0
        GET /api/v1/supervision/rates.xlsx         401 403 403 403 403 403 200 200 200 403 200 403 403 403 0
        GET /api/v1/supervision/surveys            401 403 403 403 403 403 200 200 200 403 200 403 403 403 0
        POST /api/v1/supervision/surveys           401 403 403 403 403 403 403 403 403 403 422 403 403 403 403 <- {}
        POST /api/v1/supervision/surveys/{unknown}/void 401 403 403 403 403 403 403 403 403 403 404 403 403 403 403 <- {"reason":"x"}
        GET /api/v1/supervision/forecast.xlsx      401 403 403 403 403 403 200 200 200 403 200 403 403 403 0
        GET /api/v1/supervision/stages.xlsx        401 403 403 403 403 403 200 200 200 403 200 403 403 403 0
        GET /api/v1/supervision/orders.xlsx        401 200
        POST /api/v1/supervision/reassign          401 403 403 403 403 403 403 403 403 403 422 403 403 403 403 <- {}
        POST /api/v1/supervision/urge              401 403 403 403 403 403 422 422 422 403 422 403 403 403 0 <- {}
        # Campaigns: the county drafts, a second office lets them run, everybody who takes part sees them.
        GET /api/v1/campaign-templates             401 200
        GET /api/v1/campaign-templates/{template}  401 200
        GET /api/v1/campaigns                      401 200
        POST /api/v1/campaigns                     401 403 403 403 403 403 403 422 403 403 403 422 403 403 403 <- {}
        GET /api/v1/campaigns/{campaign}           401 404 404 404 404 404 404 200 200 404 200 200 404 404 404
        PUT /api/v1/campaigns/{campaign}           401 403 403 403 403 403 403 409 403 403 403 409 403 403 404 <- {"revision":999}
        POST /api/v1/campaigns/{unknown}/launch    401 404
        POST /api/v1/campaigns/{campaign}/finish   401 403 403 403 403 403 403 403 409 403 409 403 403 403 404
        POST /api/v1/campaigns/{campaign}/cancel   401 403 403 403 403 403 403 403 422 403 422 403 403 403 404 <- {}
        GET /api/v1/campaigns/{campaign}/duties    401 404 404 404 404 404 404 200 200 404 200 200 404 404 404
        POST /api/v1/campaigns/{campaign}/duties/{unknown}/tick 401 404 <- {}
        GET /api/v1/campaigns/{campaign}/summary   401 404 404 404 404 404 404 200 200 404 200 200 404 404 404
        GET /api/v1/campaigns/{campaign}/summary.docx 401 404 404 404 404 404 404 200 200 404 200 200 404 404 404
        GET /api/v1/campaigns/{campaign}/duties.xlsx 401 404 404 404 404 404 404 200 200 404 200 200 404 404 404
        # Inspections: planned and seen by the office that inspects, recorded by its inspectors; the area inspected sees nothing of them.
        GET /api/v1/inspections                    401 200
        GET /api/v1/inspections/export.xlsx        401 200
        GET /api/v1/inspections/my-visits          401 200
        POST /api/v1/inspections                   401 403 403 403 403 422 403 422 403 403 422 403 403 403 0 <- {}
        GET /api/v1/inspections/{inspection}       401 404 404 404 404 404 404 200 200 404 200 404 404 404 404
        PUT /api/v1/inspections/{inspection}       401 404 404 404 404 404 404 409 403 404 409 404 404 404 404 <- {}
        POST /api/v1/inspections/{inspection}/draws 401 404 404 404 404 404 404 422 403 404 422 404 404 404 404 <- {}
        GET /api/v1/inspections/{inspection}/draws/{unknown} 401 404 404 404 404 404 404 200 200 404 200 404 404 404 404
        GET /api/v1/inspections/{inspection}/draws/{unknown}/frame.txt 401 404 404 404 404 404 404 200 200 404 200 404 404 404 404
        GET /api/v1/inspections/{inspection}/visits 401 404 404 404 404 404 404 200 200 404 200 404 404 404 404
        GET /api/v1/inspections/{inspection}/visits/{visit} 401 404 404 404 404 404 404 200 200 404 200 404 404 404 404
        POST /api/v1/inspections/{inspection}/visits/{visit}/record 401 404 404 404 404 404 404 422 403 404 403 404 404 404 404 <- {}
        POST /api/v1/inspections/{inspection}/visits/{visit}/findings 401 404 404 404 404 404 404 409 403 404 403 404 404 404 404 <- {}
        GET /api/v1/inspections/{inspection}/findings 401 404 404 404 404 404 404 200 200 404 200 404 404 404 404
        GET /api/v1/inspections/{inspection}/export.xlsx 401 404 404 404 404 404 404 200 200 404 200 404 404 404 404
        POST /api/v1/inspections/{inspection}/finish 401 404 404 404 404 404 404 422 403 404 422 404 404 404 404 <- {}
        POST /api/v1/inspections/{inspection}/cancel 401 404 404 404 404 404 404 422 403 404 422 404 404 404 404 <- {}
        GET /api/v1/supervision/forecast           401 403 403 403 403 403 200 200 200 403 200 403 403 403 0
        GET /api/v1/supervision/orders             401 200
        POST /api/v1/supervision/orders            401 403 403 403 403 403 403 403 403 403 422 403 403 403 403 <- {}
        GET /api/v1/supervision/orders/{unknown} 401 404
        GET /api/v1/supervision/orders/{unknown}/paper.docx 401 404
        POST /api/v1/supervision/orders/{unknown}/reply 401 404 <- {"text":"已整改"}
        POST /api/v1/supervision/orders/{unknown}/close 401 404 <- {"text":"已整改"}
        POST /api/v1/supervision/orders/{unknown}/send-back 401 404 <- {"text":"不具体"}
        GET /api/v1/supervision/ladder             401 403 403 403 403 403 200 200 200 403 200 403 403 403 0
        POST /api/v1/supervision/ladder            401 403 403 403 403 403 403 403 403 403 422 403 403 403 403 <- {"overdueDays":0,"act":"Urge","addressee":"Person","replyDays":3}
        POST /api/v1/supervision/ladder/{unknown}/end 401 403 403 403 403 403 403 403 403 403 404 403 403 403 403
        GET /api/v1/supervision/reports            401 403 403 403 403 403 200 200 200 403 200 403 403 403 0
        POST /api/v1/supervision/reports           401 403 403 403 403 403 403 403 403 403 422 403 403 403 403 <- {"from":"2030-01-01","until":"2020-01-01"}
        GET /api/v1/supervision/reports/{unknown} 401 403 403 403 403 403 404 404 404 403 404 403 403 403 0
        GET /api/v1/supervision/reports/{unknown}/paper.docx 401 403 403 403 403 403 404 404 404 403 404 403 403 403 0

        # The Elsa API is for those who work on procedures; whoever watches over them reads.
        GET /elsa/api/workflow-definitions         401 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        POST /elsa/api/workflow-definitions        401 403 403 403 403 403 403 403 403 403 403 400 400 403 403 <- {}
        GET /elsa/api/workflow-definitions/{versionId} 401 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        GET /elsa/api/workflow-definitions/by-id/{versionId} 401 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        GET /elsa/api/workflow-definitions/by-definition-id/{procedure} 401 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        POST /elsa/api/workflow-definitions/{procedure}/publish 401 403 403 403 403 403 403 403 403 403 403 403 409 403 403
        POST /elsa/api/workflow-definitions/{unknown}/retract 401 403 403 403 403 403 403 403 403 403 403 404 404 403 403
        GET /elsa/api/workflow-definitions/{procedure}/export 401 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        GET /elsa/api/workflow-definitions/{procedure}/ways?type=CaseFlow.HumanTask&after=application 401 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        POST /elsa/api/workflow-definitions/{procedure}/export 401 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        POST /elsa/api/workflow-definitions/import 401 403 403 403 403 403 403 403 403 403 403 400 400 403 403 <- {}
        PUT /elsa/api/workflow-definitions/import  401 403 403 403 403 403 403 403 403 403 403 400 400 403 403 <- {}
        POST /elsa/api/bulk-actions/export/workflow-definitions 401 403 403 403 403 403 403 403 403 403 200 200 200 200 403 <- {"ids":["identification-1"]}
        GET /elsa/api/descriptors/activities       401 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        GET /elsa/api/descriptors/expression-descriptors 401 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        POST /elsa/api/scripting/javascript/type-definitions/{procedure} 401 403 403 403 403 403 403 403 403 403 200 200 200 200 403 <- {}
        GET /elsa/api/descriptors/variables        401 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        GET /elsa/api/descriptors/storage-drivers  401 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        GET /elsa/api/features/installed           401 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        GET /elsa/api/descriptors/workflow-activation-strategies 401 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        GET /elsa/api/descriptors/incident-strategies 401 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        GET /elsa/api/descriptors/log-persistence-strategies 401 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        GET /elsa/api/descriptors/commit-strategies/workflows 401 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        GET /elsa/api/descriptors/commit-strategies/activities 401 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        POST /elsa/api/descriptors/activities/{unknown}/options/{unknown} 401 403 403 403 403 403 403 403 403 403 404 404 404 404 403 <- {}
        POST /elsa/api/workflow-definitions/import-files 401 403 403 403 403 403 403 403 403 403 403 415 415 403 403 <- {}
        POST /elsa/api/workflow-definitions/{unknown}/revert/{version} 401 403 403 403 403 403 403 403 403 403 403 404 404 403 403
        GET /elsa/api/workflow-definitions/validation/is-name-unique 401 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        GET /elsa/api/workflow-instances/{case} 401 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        GET /elsa/api/workflow-instances/{case}/execution-state 401 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        GET /elsa/api/workflow-instances/{case}/variables 401 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        POST /elsa/api/workflow-instances/{case}/journal 401 403 403 403 403 403 403 403 403 403 200 200 200 200 403 <- {}
        POST /elsa/api/activity-executions/report 401 403 403 403 403 403 403 403 403 403 200 200 200 200 403 <- {"workflowInstanceId":"{case}"}
        GET /elsa/api/activity-executions/list?workflowInstanceId={case} 401 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        GET /elsa/api/activity-execution-summaries/list?workflowInstanceId={case} 401 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        GET /elsa/api/activity-executions/by-id?id={case}-1 401 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        """;
}
