using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace CaseFlow.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "agreement_checks",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    requested_by = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: false),
                    requested_by_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    claimed_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cases = table.Column<long>(type: "bigint", nullable: false),
                    waits = table.Column<long>(type: "bigint", nullable: false),
                    differences = table.Column<int>(type: "integer", nullable: false),
                    error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_checks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "areas",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false, collation: "C"),
                    level = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    parent = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: true),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    radius = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_areas", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "audit_events",
                columns: table => new
                {
                    @object = table.Column<string>(name: "object", type: "character varying(120)", maxLength: 120, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: false),
                    actor_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    on_behalf_of = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: true),
                    ip = table.Column<string>(type: "character varying(45)", maxLength: 45, nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    area_code = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: true, collation: "C"),
                    details = table.Column<string>(type: "text", nullable: false),
                    prev_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_events", x => new { x.@object, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "audit_heads",
                columns: table => new
                {
                    @object = table.Column<string>(name: "object", type: "character varying(120)", maxLength: 120, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_heads", x => x.@object);
                });

            migrationBuilder.CreateTable(
                name: "audit_sealed_chains",
                columns: table => new
                {
                    chain = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    ordinal = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_sealed_chains", x => x.chain);
                });

            migrationBuilder.CreateTable(
                name: "audit_seals",
                columns: table => new
                {
                    ordinal = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    chains = table.Column<int>(type: "integer", nullable: false),
                    heads = table.Column<byte[]>(type: "bytea", nullable: false),
                    prev_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_seals", x => x.ordinal);
                });

            migrationBuilder.CreateTable(
                name: "campaign_duties",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    campaign_id = table.Column<long>(type: "bigint", nullable: false),
                    phase_id = table.Column<long>(type: "bigint", nullable: false),
                    area_code = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false, collation: "C"),
                    area_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    receiver = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false, collation: "C"),
                    has_case = table.Column<bool>(type: "boolean", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    is_late = table.Column<bool>(type: "boolean", nullable: false),
                    receipt = table.Column<int>(type: "integer", nullable: true),
                    submitted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    submitted_by = table.Column<string>(type: "text", nullable: true),
                    submitted_by_name = table.Column<string>(type: "text", nullable: true),
                    finished_on = table.Column<DateOnly>(type: "date", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sent_back = table.Column<int>(type: "integer", nullable: false),
                    figures = table.Column<string>(type: "text", nullable: true),
                    has_findings = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    is_started = table.Column<bool>(type: "boolean", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    error = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaign_duties", x => x.id);
                })
                .Annotation("Npgsql:StorageParameter:fillfactor", 85);

            migrationBuilder.CreateTable(
                name: "campaign_receipts",
                columns: table => new
                {
                    phase_id = table.Column<long>(type: "bigint", nullable: false),
                    receiver = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false, collation: "C"),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaign_receipts", x => new { x.phase_id, x.receiver });
                });

            migrationBuilder.CreateTable(
                name: "campaigns",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    area_code = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false, collation: "C"),
                    scope = table.Column<string>(type: "text", nullable: false),
                    criteria = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    document = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    baseline = table.Column<DateOnly>(type: "date", nullable: true),
                    template = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    status = table.Column<int>(type: "integer", nullable: false),
                    created_by = table.Column<string>(type: "text", nullable: false),
                    created_by_name = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    launched_by = table.Column<string>(type: "text", nullable: true),
                    launched_by_name = table.Column<string>(type: "text", nullable: true),
                    launched_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_by_name = table.Column<string>(type: "text", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_events",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    on_behalf_of = table.Column<string>(type: "text", nullable: true),
                    ip = table.Column<string>(type: "text", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    activity_id = table.Column<string>(type: "text", nullable: true),
                    work_item_id = table.Column<long>(type: "bigint", nullable: true),
                    details = table.Column<string>(type: "text", nullable: false),
                    version_id = table.Column<string>(type: "text", nullable: false),
                    version_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    prev_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_events", x => new { x.case_id, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "case_papers",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    work_item_id = table.Column<long>(type: "bigint", nullable: false),
                    step = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    material = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    file_id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    handed_in_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    handed_in_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_papers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    procedure = table.Column<string>(type: "text", nullable: false),
                    procedure_name = table.Column<string>(type: "text", nullable: false),
                    version_id = table.Column<string>(type: "text", nullable: false),
                    household_id = table.Column<long>(type: "bigint", nullable: true),
                    area_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    started_by = table.Column<string>(type: "text", nullable: false),
                    started_by_name = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "clock_shift",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    ahead = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clock_shift", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "counters",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_counters", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "escalation_rules",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    area_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    overdue_days = table.Column<int>(type: "integer", nullable: false),
                    act = table.Column<int>(type: "integer", nullable: false),
                    addressee = table.Column<int>(type: "integer", nullable: false),
                    reply_days = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_escalation_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "event_waits",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    instance_id = table.Column<long>(type: "bigint", nullable: false),
                    activity_id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    correlation_id = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_waits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "field_surveys",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    area_code = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false, collation: "C"),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    asked = table.Column<int>(type: "integer", nullable: false),
                    found = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    recorded_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    recorded_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    voided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    void_reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_field_surveys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "files",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    content_type = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    uploaded_by = table.Column<string>(type: "text", nullable: false),
                    uploaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "holiday_years",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    days = table.Column<string>(type: "text", nullable: false),
                    loaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_holiday_years", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "household_imports",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    stored_name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    mode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    progress = table.Column<int>(type: "integer", nullable: false),
                    households = table.Column<int>(type: "integer", nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false),
                    error_count = table.Column<int>(type: "integer", nullable: false),
                    errors_sealed = table.Column<string>(type: "text", nullable: false),
                    changes_sealed = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: false),
                    uploaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_household_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "households",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    area_code = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false, collation: "C"),
                    group_name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    main_cause = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    other_causes = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    has_safe_water = table.Column<bool>(type: "boolean", nullable: true),
                    water_distance_metres = table.Column<int>(type: "integer", nullable: true),
                    housing_grade = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    measures = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    longitude = table.Column<decimal>(type: "numeric(9,6)", precision: 9, scale: 6, nullable: true),
                    latitude = table.Column<decimal>(type: "numeric(9,6)", precision: 9, scale: 6, nullable: true),
                    head_name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    member_count = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    status_since = table.Column<DateOnly>(type: "date", nullable: false),
                    batch_id = table.Column<long>(type: "bigint", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_households", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idempotency_keys",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    body_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency_keys", x => new { x.user_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "income_windows",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_income_windows", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "inspection_draws",
                columns: table => new
                {
                    inspection_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    seed = table.Column<long>(type: "bigint", nullable: false),
                    is_seed_given = table.Column<bool>(type: "boolean", nullable: false),
                    algorithm = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    frame_day = table.Column<DateOnly>(type: "date", nullable: false),
                    frame_count = table.Column<int>(type: "integer", nullable: false),
                    sample_count = table.Column<int>(type: "integer", nullable: false),
                    frame_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    drawn_by = table.Column<string>(type: "text", nullable: false),
                    drawn_by_name = table.Column<string>(type: "text", nullable: false),
                    drawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_draws", x => new { x.inspection_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "inspection_findings",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    inspection_id = table.Column<long>(type: "bigint", nullable: false),
                    visit_id = table.Column<long>(type: "bigint", nullable: false),
                    household_id = table.Column<long>(type: "bigint", nullable: false),
                    area_code = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false, collation: "C"),
                    category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    problem = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    photos = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    standing = table.Column<int>(type: "integer", nullable: false),
                    baseline_item = table.Column<long>(type: "bigint", nullable: true),
                    found_by = table.Column<string>(type: "text", nullable: false),
                    found_by_name = table.Column<string>(type: "text", nullable: false),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_findings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inspection_frames",
                columns: table => new
                {
                    inspection_id = table.Column<long>(type: "bigint", nullable: false),
                    draw_number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_frames", x => new { x.inspection_id, x.draw_number });
                });

            migrationBuilder.CreateTable(
                name: "inspection_strata",
                columns: table => new
                {
                    inspection_id = table.Column<long>(type: "bigint", nullable: false),
                    draw_number = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    frame = table.Column<int>(type: "integer", nullable: false),
                    sample = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_strata", x => new { x.inspection_id, x.draw_number, x.key });
                });

            migrationBuilder.CreateTable(
                name: "inspection_visits",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    inspection_id = table.Column<long>(type: "bigint", nullable: false),
                    draw_number = table.Column<int>(type: "integer", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    household_id = table.Column<long>(type: "bigint", nullable: false),
                    area_code = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false, collation: "C"),
                    stratum = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    inspector_id = table.Column<string>(type: "text", nullable: true),
                    inspector_name = table.Column<string>(type: "text", nullable: true),
                    result = table.Column<int>(type: "integer", nullable: false),
                    visited_on = table.Column<DateOnly>(type: "date", nullable: true),
                    is_clean = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    photos = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    finding_count = table.Column<int>(type: "integer", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: true),
                    recorded_by_name = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_visits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inspections",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    area_code = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false, collation: "C"),
                    office_area = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false, collation: "C"),
                    scope = table.Column<string>(type: "text", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    focus = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    statuses = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    strata_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    method = table.Column<int>(type: "integer", nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    at_least = table.Column<int>(type: "integer", nullable: false),
                    baseline_inspection = table.Column<long>(type: "bigint", nullable: true),
                    baseline_campaign = table.Column<long>(type: "bigint", nullable: true),
                    baseline_on = table.Column<DateOnly>(type: "date", nullable: true),
                    status = table.Column<int>(type: "integer", nullable: false),
                    current_draw = table.Column<int>(type: "integer", nullable: false),
                    created_by = table.Column<string>(type: "text", nullable: false),
                    created_by_name = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_by_name = table.Column<string>(type: "text", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    end_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspections", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "instances",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    parent_id = table.Column<long>(type: "bigint", nullable: true),
                    version_id = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<byte[]>(type: "bytea", nullable: false),
                    chain_seq = table.Column<long>(type: "bigint", nullable: false),
                    chain_head = table.Column<byte[]>(type: "bytea", nullable: false),
                    incidents = table.Column<int>(type: "integer", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instances", x => x.id);
                })
                .Annotation("Npgsql:StorageParameter:fillfactor", 70);

            migrationBuilder.CreateTable(
                name: "messages",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    case_area = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    activity_id = table.Column<string>(type: "text", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    user_id = table.Column<string>(type: "text", nullable: true),
                    audience = table.Column<string>(type: "text", nullable: true),
                    template = table.Column<string>(type: "text", nullable: false),
                    arguments = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "migration_cases",
                columns: table => new
                {
                    migration_id = table.Column<long>(type: "bigint", nullable: false),
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    seen_revision = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    detail = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_migration_cases", x => new { x.migration_id, x.case_id });
                });

            migrationBuilder.CreateTable(
                name: "nodes",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ahead_milliseconds = table.Column<long>(type: "bigint", nullable: false),
                    jobs = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_nodes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    instance_id = table.Column<long>(type: "bigint", nullable: false),
                    activity_id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    level = table.Column<string>(type: "text", nullable: false),
                    organ_area = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    case_area = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    days = table.Column<int>(type: "integer", nullable: false),
                    places_required = table.Column<string>(type: "text", nullable: false),
                    columns = table.Column<string>(type: "text", nullable: false),
                    template = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    posted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    posted_by = table.Column<string>(type: "text", nullable: true),
                    places = table.Column<string>(type: "text", nullable: true),
                    photos = table.Column<string>(type: "text", nullable: true),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    explanation_zh = table.Column<string>(type: "text", nullable: true),
                    explanation_en = table.Column<string>(type: "text", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closing_photos = table.Column<string>(type: "text", nullable: true),
                    statement = table.Column<string>(type: "text", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "objections",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    notice_id = table.Column<long>(type: "bigint", nullable: false),
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    case_area = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    channel = table.Column<string>(type: "text", nullable: false),
                    person = table.Column<string>(type: "text", nullable: true),
                    contact = table.Column<string>(type: "text", nullable: true),
                    content = table.Column<string>(type: "text", nullable: false),
                    raised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<int>(type: "integer", nullable: false),
                    reply = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_objections", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organs",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    area_code = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false, collation: "C"),
                    level = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    department = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    hotline = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "problem_categories",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    zh = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    en = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    points = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    sort = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_problem_categories", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "procedure_messages",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    version_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    user_id = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procedure_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "procedure_migrations",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    definition_id = table.Column<string>(type: "text", nullable: false),
                    from_version_id = table.Column<string>(type: "text", nullable: false),
                    to_version_id = table.Column<string>(type: "text", nullable: false),
                    area_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    mapping = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    created_by = table.Column<string>(type: "text", nullable: false),
                    created_by_name = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    decided_by_name = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procedure_migrations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "procedure_versions",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    definition_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    title_zh = table.Column<string>(type: "text", nullable: false),
                    title_en = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true),
                    family = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    area_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by_name = table.Column<string>(type: "text", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by_name = table.Column<string>(type: "text", nullable: false),
                    makers = table.Column<List<string>>(type: "text[]", nullable: false),
                    submitted_by_name = table.Column<string>(type: "text", nullable: true),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    released_by_name = table.Column<string>(type: "text", nullable: true),
                    released_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: true),
                    document_number = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    retired_by_name = table.Column<string>(type: "text", nullable: true),
                    retired_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procedure_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "text", nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rectification_imports",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    stored_name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    progress = table.Column<int>(type: "integer", nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    error_count = table.Column<int>(type: "integer", nullable: false),
                    known_count = table.Column<int>(type: "integer", nullable: false),
                    errors_sealed = table.Column<string>(type: "text", nullable: false),
                    user_id = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: false),
                    uploaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rectification_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rectification_items",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    area_code = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false, collation: "C"),
                    household_id = table.Column<long>(type: "bigint", nullable: true),
                    subject = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    source = table.Column<int>(type: "integer", nullable: false),
                    batch = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    source_key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    problem = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    measures = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    organ_id = table.Column<long>(type: "bigint", nullable: true),
                    organ_name = table.Column<string>(type: "text", nullable: true),
                    leader_id = table.Column<string>(type: "text", nullable: true),
                    leader_name = table.Column<string>(type: "text", nullable: true),
                    person_id = table.Column<string>(type: "text", nullable: true),
                    person_name = table.Column<string>(type: "text", nullable: true),
                    checker_id = table.Column<string>(type: "text", nullable: true),
                    checker_name = table.Column<string>(type: "text", nullable: true),
                    channel = table.Column<int>(type: "integer", nullable: false),
                    is_baseline = table.Column<bool>(type: "boolean", nullable: false),
                    campaign_id = table.Column<long>(type: "bigint", nullable: true),
                    inspection_id = table.Column<long>(type: "bigint", nullable: true),
                    split_from = table.Column<long>(type: "bigint", nullable: true),
                    merged_into = table.Column<long>(type: "bigint", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: false),
                    progress = table.Column<int>(type: "integer", nullable: false),
                    sign_by = table.Column<DateOnly>(type: "date", nullable: true),
                    rectify_by = table.Column<DateOnly>(type: "date", nullable: true),
                    recheck_by = table.Column<DateOnly>(type: "date", nullable: true),
                    explain_by = table.Column<DateOnly>(type: "date", nullable: true),
                    close_by = table.Column<DateOnly>(type: "date", nullable: true),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    rectified_on = table.Column<DateOnly>(type: "date", nullable: true),
                    rechecked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    explained_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    is_late = table.Column<bool>(type: "boolean", nullable: false),
                    sent_back = table.Column<int>(type: "integer", nullable: false),
                    is_started = table.Column<bool>(type: "boolean", nullable: false),
                    created_by = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rectification_items", x => x.id);
                })
                .Annotation("Npgsql:StorageParameter:fillfactor", 85);

            migrationBuilder.CreateTable(
                name: "reference_versions",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reference_versions", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "rest_days",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    area_code = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false, collation: "C"),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rest_days", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "roles",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    zh = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    en = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    level = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    department = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    sort = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_roles", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "sealing_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    check = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sealing_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "standards",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    area_code = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false, collation: "C"),
                    value = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_standards", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "statutory_rules",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    demand = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    family = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    level = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    step = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    days = table.Column<int>(type: "integer", nullable: false),
                    area_code = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false, collation: "C"),
                    is_locked = table.Column<bool>(type: "boolean", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text_zh = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    text_en = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statutory_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "supervision_orders",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    colour = table.Column<int>(type: "integer", nullable: false),
                    area_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    addressee = table.Column<int>(type: "integer", nullable: false),
                    addressee_id = table.Column<string>(type: "text", nullable: false),
                    addressee_name = table.Column<string>(type: "text", nullable: false),
                    organ_area = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    organ_department = table.Column<string>(type: "text", nullable: true),
                    demand = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    reply_by = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    rule_id = table.Column<long>(type: "bigint", nullable: true),
                    issued_by_name = table.Column<string>(type: "text", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    read_by_name = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supervision_orders", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "supervision_reports",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    area_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    area_name = table.Column<string>(type: "text", nullable: false),
                    is_by_unit = table.Column<bool>(type: "boolean", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    figures = table.Column<string>(type: "text", nullable: false),
                    created_by = table.Column<string>(type: "text", nullable: false),
                    created_by_name = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supervision_reports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "timers",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    instance_id = table.Column<long>(type: "bigint", nullable: false),
                    activity_id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    payload = table.Column<string>(type: "text", nullable: true),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    claimed_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_timers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "trusted_signers",
                columns: table => new
                {
                    fingerprint = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    public_key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    added_by_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trusted_signers", x => x.fingerprint);
                });

            migrationBuilder.CreateTable(
                name: "unmask_records",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    household_id = table.Column<long>(type: "bigint", nullable: false),
                    member_id = table.Column<long>(type: "bigint", nullable: false),
                    field = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    user_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    user_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ip = table.Column<string>(type: "character varying(45)", maxLength: 45, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unmask_records", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    display_name = table.Column<string>(type: "text", nullable: false),
                    is_closed = table.Column<bool>(type: "boolean", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "waiting_packages",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    user_id = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_waiting_packages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "work_items",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    instance_id = table.Column<long>(type: "bigint", nullable: false),
                    activity_id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    procedure = table.Column<string>(type: "text", nullable: false),
                    case_number = table.Column<string>(type: "text", nullable: false),
                    case_subject = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: true),
                    level = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: true),
                    organ_area = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    case_area = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    county = table.Column<string>(type: "text", nullable: false),
                    assignee = table.Column<string>(type: "text", nullable: true),
                    assignee_name = table.Column<string>(type: "text", nullable: true),
                    delegated_from = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<int>(type: "integer", nullable: false),
                    arrived_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sort_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_zh = table.Column<string>(type: "text", nullable: true),
                    due_en = table.Column<string>(type: "text", nullable: true),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    done_by = table.Column<string>(type: "text", nullable: true),
                    done_by_name = table.Column<string>(type: "text", nullable: true),
                    on_behalf_of = table.Column<string>(type: "text", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    opinion = table.Column<string>(type: "text", nullable: true),
                    form = table.Column<string>(type: "text", nullable: true),
                    return_reason = table.Column<string>(type: "text", nullable: true),
                    not_same_actor_as = table.Column<string>(type: "text", nullable: false),
                    urged = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_items", x => x.id);
                })
                .Annotation("Npgsql:StorageParameter:fillfactor", 85);

            migrationBuilder.CreateTable(
                name: "agreement_differences",
                columns: table => new
                {
                    check_id = table.Column<long>(type: "bigint", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    case_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    case_area = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    row_id = table.Column<long>(type: "bigint", nullable: false),
                    activity_id = table.Column<string>(type: "text", nullable: false),
                    is_row_missing = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_differences", x => new { x.check_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_agreement_differences_agreement_checks_check_id",
                        column: x => x.check_id,
                        principalTable: "agreement_checks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "area_names",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    area_code = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_area_names", x => x.id);
                    table.ForeignKey(
                        name: "fk_area_names_areas_area_code",
                        column: x => x.area_code,
                        principalTable: "areas",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "campaign_phases",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    campaign_id = table.Column<long>(type: "bigint", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title_zh = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    title_en = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    work = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    procedure = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    fits = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    stage = table.Column<int>(type: "integer", nullable: true),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    submit_by = table.Column<DateOnly>(type: "date", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaign_phases", x => x.id);
                    table.ForeignKey(
                        name: "fk_campaign_phases_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "household_incomes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    household_id = table.Column<long>(type: "bigint", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    dibao = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    pension = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_household_incomes", x => x.id);
                    table.ForeignKey(
                        name: "fk_household_incomes_households_household_id",
                        column: x => x.household_id,
                        principalTable: "households",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "household_members",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    household_id = table.Column<long>(type: "bigint", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    relation = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    id_number_sealed = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    id_number_index = table.Column<string>(type: "character varying(44)", maxLength: 44, nullable: false),
                    id_number_tail = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    gender = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    birth_year = table.Column<int>(type: "integer", nullable: false),
                    ethnicity = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    health_sealed = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    labour = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    education = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    schooling = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    has_medical_insurance = table.Column<bool>(type: "boolean", nullable: true),
                    has_illness_insurance = table.Column<bool>(type: "boolean", nullable: true),
                    has_family_doctor = table.Column<bool>(type: "boolean", nullable: true),
                    has_pension = table.Column<bool>(type: "boolean", nullable: true),
                    phone_sealed = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_household_members", x => x.id);
                    table.ForeignKey(
                        name: "fk_household_members_households_household_id",
                        column: x => x.household_id,
                        principalTable: "households",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "household_status",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    household_id = table.Column<long>(type: "bigint", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    change = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    case_id = table.Column<long>(type: "bigint", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_household_status", x => x.id);
                    table.ForeignKey(
                        name: "fk_household_status_households_household_id",
                        column: x => x.household_id,
                        principalTable: "households",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspectors",
                columns: table => new
                {
                    inspection_id = table.Column<long>(type: "bigint", nullable: false),
                    user_id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspectors", x => new { x.inspection_id, x.user_id });
                    table.ForeignKey(
                        name: "fk_inspectors_inspections_inspection_id",
                        column: x => x.inspection_id,
                        principalTable: "inspections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organ_names",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    organ_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organ_names", x => x.id);
                    table.ForeignKey(
                        name: "fk_organ_names_organs_organ_id",
                        column: x => x.organ_id,
                        principalTable: "organs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "procedure_areas",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    version_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    area_code = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false, collation: "C"),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    document_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    released_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    released_by_name = table.Column<string>(type: "text", nullable: false),
                    told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procedure_areas", x => x.id);
                    table.ForeignKey(
                        name: "fk_procedure_areas_procedure_versions_version_id",
                        column: x => x.version_id,
                        principalTable: "procedure_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "procedure_contents",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    json = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procedure_contents", x => x.id);
                    table.ForeignKey(
                        name: "fk_procedure_contents_procedure_versions_id",
                        column: x => x.id,
                        principalTable: "procedure_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "procedure_edits",
                columns: table => new
                {
                    version_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    origin = table.Column<int>(type: "integer", nullable: false),
                    before = table.Column<int>(type: "integer", nullable: true),
                    tip = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: true),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    what_zh = table.Column<string>(type: "text", nullable: true),
                    what_en = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procedure_edits", x => new { x.version_id, x.revision });
                    table.ForeignKey(
                        name: "fk_procedure_edits_procedure_versions_version_id",
                        column: x => x.version_id,
                        principalTable: "procedure_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "escalation_steps",
                columns: table => new
                {
                    item_id = table.Column<long>(type: "bigint", nullable: false),
                    rule_id = table.Column<long>(type: "bigint", nullable: false),
                    claimed_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    order_id = table.Column<long>(type: "bigint", nullable: true),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_escalation_steps", x => new { x.item_id, x.rule_id });
                    table.ForeignKey(
                        name: "fk_escalation_steps_escalation_rules_rule_id",
                        column: x => x.rule_id,
                        principalTable: "escalation_rules",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_escalation_steps_rectification_items_item_id",
                        column: x => x.item_id,
                        principalTable: "rectification_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rectification_progress",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    item_id = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<string>(type: "text", nullable: false),
                    user_name = table.Column<string>(type: "text", nullable: false),
                    percent = table.Column<int>(type: "integer", nullable: false),
                    planned = table.Column<int>(type: "integer", nullable: false),
                    explanation = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rectification_progress", x => x.id);
                    table.ForeignKey(
                        name: "fk_rectification_progress_rectification_items_item_id",
                        column: x => x.item_id,
                        principalTable: "rectification_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "supervision_order_items",
                columns: table => new
                {
                    order_id = table.Column<long>(type: "bigint", nullable: false),
                    item_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    area_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    problem = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supervision_order_items", x => new { x.order_id, x.item_id });
                    table.ForeignKey(
                        name: "fk_supervision_order_items_rectification_items_item_id",
                        column: x => x.item_id,
                        principalTable: "rectification_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_supervision_order_items_supervision_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "supervision_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "supervision_order_notes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    order_id = table.Column<long>(type: "bigint", nullable: false),
                    act = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    user_id = table.Column<string>(type: "text", nullable: false),
                    user_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supervision_order_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_supervision_order_notes_supervision_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "supervision_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "posts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<string>(type: "text", nullable: false),
                    role_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    area_code = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    substitute_id = table.Column<string>(type: "text", nullable: true),
                    substitute_from = table.Column<DateOnly>(type: "date", nullable: true),
                    substitute_until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_posts", x => x.id);
                    table.ForeignKey(
                        name: "fk_posts_roles_role_key",
                        column: x => x.role_key,
                        principalTable: "roles",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_posts_users_substitute_id",
                        column: x => x.substitute_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_posts_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<string>(type: "text", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_user_claims_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_user_logins_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_tokens",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "text", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_user_tokens_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "problem_categories",
                columns: new[] { "key", "en", "points", "sort", "source", "valid_from", "valid_to", "zh" },
                values: new object[,]
                {
                    { "department", "Finding of a department", "饮水\n住房\n就学\n医疗\n养老", 9, "河办发〔2018〕148号三（一）4", new DateOnly(2014, 1, 1), null, "部门复核反馈" },
                    { "no-family", "No family left out of health support", "应纳尽纳、应退尽退\n先诊疗后付费（不交押金）\n家庭医生签约\n村卫生室", 5, "脱贫攻坚“回头看”方案（七个不落、一个不少）", new DateOnly(2019, 1, 1), null, "健康脱贫不落一家" },
                    { "no-fund", "No fund left out", "资金投入\n拨付进度\n使用精准度\n资金监管\n小额信贷\n光伏收益分配", 2, "脱贫攻坚“回头看”方案（七个不落、一个不少）", new DateOnly(2019, 1, 1), null, "资金不落一分" },
                    { "no-helper", "No helper left out", "双包责任制\n走访帮扶\n一村一规划、一户一方案、一人一措施\n工作队责任", 7, "脱贫攻坚“回头看”方案（七个不落、一个不少）", new DateOnly(2019, 1, 1), null, "帮扶不落一方" },
                    { "no-house", "No house left out", "危房改造任务\n疑似危房鉴定\n搬迁后续扶持", 6, "脱贫攻坚“回头看”方案（七个不落、一个不少）", new DateOnly(2019, 1, 1), null, "搬迁不落一宅" },
                    { "no-industry", "No household left out of industry support", "四带一自\n三有一网\n三业一岗", 4, "脱贫攻坚“回头看”方案（七个不落、一个不少）", new DateOnly(2019, 1, 1), null, "产业扶贫不落一户" },
                    { "no-person", "No poor person left out", "漏评\n错评\n错退\n户内多人或漏人\n人为分户\n识别退出精准度和程序\n边缘群体\n档案资料完整性\n信息数据准确性", 1, "脱贫攻坚“回头看”方案（七个不落、一个不少）", new DateOnly(2019, 1, 1), null, "真贫不落一人" },
                    { "no-policy", "No policy left out", "各项政策落实\n悬崖效应", 3, "脱贫攻坚“回头看”方案（七个不落、一个不少）", new DateOnly(2019, 1, 1), null, "政策不落一项" },
                    { "no-village", "No village missing in basic works", "集体经济收入\n村容环境\n基础设施\n资金使用", 8, "脱贫攻坚“回头看”方案（七个不落、一个不少）", new DateOnly(2019, 1, 1), null, "“双基”建设不少一村" }
                });

            migrationBuilder.InsertData(
                table: "reference_versions",
                columns: new[] { "key", "number" },
                values: new object[,]
                {
                    { "organisation", 0L },
                    { "procedures", 0L },
                    { "standards", 0L }
                });

            migrationBuilder.InsertData(
                table: "roles",
                columns: new[] { "key", "department", "en", "level", "sort", "zh" },
                values: new object[,]
                {
                    { "ApplicantClerk", null, "Application clerk", "Village", 1, "申请受理员" },
                    { "CountyApprover", null, "County approver", "County", 8, "县级审批人" },
                    { "CountyAuditor", null, "County auditor", "County", 7, "县级审核员" },
                    { "DeptHealth", "Health", "Health department", "Department", 12, "卫健部门" },
                    { "DeptHousing", "Housing", "Housing department", "Department", 10, "住建部门" },
                    { "DeptPension", "Pension", "Pension department", "Department", 13, "社保部门" },
                    { "DeptSchool", "School", "School department", "Department", 11, "教育部门" },
                    { "DeptWater", "Water", "Water department", "Department", 9, "水务部门" },
                    { "GroupLeader", null, "Village group leader", "Group", 2, "村民小组长" },
                    { "ProcedureAdmin", null, "Procedure administrator", "County", 15, "流程管理员" },
                    { "ProcedureReviewer", null, "Procedure reviewer", "County", 16, "流程审批人" },
                    { "Supervisor", null, "Supervisor", "County", 14, "督查员" },
                    { "SystemAdmin", null, "System administrator", "County", 17, "系统管理员" },
                    { "TownshipAuditor", null, "Township auditor", "Township", 5, "乡镇审核员" },
                    { "TownshipHead", null, "Township head", "Township", 6, "乡镇长" },
                    { "VillageCadre", null, "Resident village cadre", "Village", 4, "驻村干部" },
                    { "VillageCommittee", null, "Village committee", "Village", 3, "村（社区）“两委”" }
                });

            migrationBuilder.InsertData(
                table: "standards",
                columns: new[] { "id", "area_code", "key", "source", "valid_from", "valid_to", "value" },
                values: new object[,]
                {
                    { -12L, "650000000000", "rate.poverty", "《关于建立贫困退出机制的意见》：西部地区贫困发生率降至3%以下", new DateOnly(2016, 4, 1), null, 3m },
                    { -11L, "640000000000", "rate.poverty", "《关于建立贫困退出机制的意见》：西部地区贫困发生率降至3%以下", new DateOnly(2016, 4, 1), null, 3m },
                    { -10L, "630000000000", "rate.poverty", "《关于建立贫困退出机制的意见》：西部地区贫困发生率降至3%以下", new DateOnly(2016, 4, 1), null, 3m },
                    { -9L, "620000000000", "rate.poverty", "《关于建立贫困退出机制的意见》：西部地区贫困发生率降至3%以下", new DateOnly(2016, 4, 1), null, 3m },
                    { -8L, "610000000000", "rate.poverty", "《关于建立贫困退出机制的意见》：西部地区贫困发生率降至3%以下", new DateOnly(2016, 4, 1), null, 3m },
                    { -7L, "540000000000", "rate.poverty", "《关于建立贫困退出机制的意见》：西部地区贫困发生率降至3%以下", new DateOnly(2016, 4, 1), null, 3m },
                    { -6L, "530000000000", "rate.poverty", "《关于建立贫困退出机制的意见》：西部地区贫困发生率降至3%以下", new DateOnly(2016, 4, 1), null, 3m },
                    { -5L, "520000000000", "rate.poverty", "《关于建立贫困退出机制的意见》：西部地区贫困发生率降至3%以下", new DateOnly(2016, 4, 1), null, 3m },
                    { -4L, "510000000000", "rate.poverty", "《关于建立贫困退出机制的意见》：西部地区贫困发生率降至3%以下", new DateOnly(2016, 4, 1), null, 3m },
                    { -3L, "500000000000", "rate.poverty", "《关于建立贫困退出机制的意见》：西部地区贫困发生率降至3%以下", new DateOnly(2016, 4, 1), null, 3m },
                    { -2L, "450000000000", "rate.poverty", "《关于建立贫困退出机制的意见》：西部地区贫困发生率降至3%以下", new DateOnly(2016, 4, 1), null, 3m },
                    { -1L, "150000000000", "rate.poverty", "《关于建立贫困退出机制的意见》：西部地区贫困发生率降至3%以下", new DateOnly(2016, 4, 1), null, 3m }
                });

            migrationBuilder.InsertData(
                table: "statutory_rules",
                columns: new[] { "id", "area_code", "days", "demand", "family", "is_locked", "last_day", "level", "source", "step", "text_en", "text_zh", "valid_from" },
                values: new object[,]
                {
                    { "exit-village", "", 0, "NoticeRequired", "exit", true, null, "Village", "厅字〔2016〕16号", null, "The exit list must be posted in the village", "退出名单须在村内公示", new DateOnly(2016, 4, 1) },
                    { "identification-county", "", 0, "NoticeRequired", "identification", true, null, "County", "国开办发〔2014〕24号", null, "The county's decision must be posted or announced", "县级审定结果须公示或公告", new DateOnly(2014, 1, 1) },
                    { "identification-township", "", 0, "NoticeRequired", "identification", true, null, "Township", "国开办发〔2014〕24号", null, "The result of the township audit must be posted", "乡镇审核结果须公示", new DateOnly(2014, 1, 1) },
                    { "identification-village", "", 0, "NoticeRequired", "identification", true, null, "Village", "国开办发〔2014〕24号", null, "The result of the village review must be posted", "村级评议结果须公示", new DateOnly(2014, 1, 1) },
                    { "monitoring-no-group", "", 0, "StepForbidden", "monitoring", true, null, "Group", "防止返贫监测帮扶工作口径（2024）", null, "The review by the village group is abolished; there is one review only", "取消村民小组评议，只开展一次评议", new DateOnly(2024, 1, 1) },
                    { "monitoring-once", "", 1, "NoticeLimit", "monitoring", true, null, null, "防止返贫监测帮扶工作口径（2024）", null, "One notice only, in the village; township and county do not repeat it", "只在村内公示一次，乡镇、县不再公示", new DateOnly(2024, 1, 1) },
                    { "monitoring-total", "", 15, "EndToEnd", "monitoring", true, null, null, "防止返贫监测帮扶工作口径（2024）", null, "From the clue to the recognition at most 15 days", "从发现风险线索到完成识别一般不超过15日", new DateOnly(2024, 1, 1) },
                    { "monitoring-village", "", 0, "NoticeRequired", "monitoring", true, null, "Village", "防止返贫监测帮扶工作口径", null, "The result of the village review must be posted in the village", "村级民主评议结果须在村内公示", new DateOnly(2020, 3, 1) },
                    { "notice-any", "", 5, "NoticeMinimum", "*", true, null, null, "各类对象识别工作口径中最短的公示期", null, "A notice lasts at least 5 days", "公示期不少于5日", new DateOnly(2014, 1, 1) },
                    { "notice-elimination", "", 5, "NoticeMinimum", "elimination", true, null, null, "防止返贫监测帮扶工作口径", null, "The notice on the elimination of a risk lasts at least 5 days", "风险消除公示不少于5日", new DateOnly(2020, 3, 1) },
                    { "notice-exit", "", 7, "NoticeMinimum", "exit", true, null, null, "省农村扶贫开发条例；厅字〔2016〕16号", null, "An exit notice lasts at least 7 days", "退出公示不少于7日", new DateOnly(2016, 4, 1) },
                    { "notice-identification", "", 7, "NoticeMinimum", "identification", true, null, null, "省农村扶贫开发条例", null, "Every notice and announcement lasts at least 7 days", "每次公示、公告不少于7日", new DateOnly(2014, 1, 1) },
                    { "notice-monitoring", "", 5, "NoticeMinimum", "monitoring", true, null, null, "防止返贫监测帮扶工作口径", null, "The village notice lasts at least 5 days", "村内公示不少于5日", new DateOnly(2020, 3, 1) }
                });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_checks_open",
                table: "agreement_checks",
                column: "status",
                filter: "status IN (0, 1)");

            migrationBuilder.CreateIndex(
                name: "ix_area_names_area_code",
                table: "area_names",
                column: "area_code");

            migrationBuilder.CreateIndex(
                name: "ix_areas_parent",
                table: "areas",
                column: "parent");

            migrationBuilder.CreateIndex(
                name: "ix_audit_events_at_object_seq",
                table: "audit_events",
                columns: new[] { "at", "object", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_campaign_duties_campaign_id_area_code",
                table: "campaign_duties",
                columns: new[] { "campaign_id", "area_code" });

            migrationBuilder.CreateIndex(
                name: "ix_campaign_duties_findings",
                table: "campaign_duties",
                column: "id",
                filter: "has_findings");

            migrationBuilder.CreateIndex(
                name: "ix_campaign_duties_phase_id_area_code",
                table: "campaign_duties",
                columns: new[] { "phase_id", "area_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_campaign_phases_campaign_id_ordinal",
                table: "campaign_phases",
                columns: new[] { "campaign_id", "ordinal" });

            migrationBuilder.CreateIndex(
                name: "ix_campaign_phases_unopened",
                table: "campaign_phases",
                column: "from_day",
                filter: "opened_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_area_code_id",
                table: "campaigns",
                columns: new[] { "area_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_number",
                table: "campaigns",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_events_at_case_id_seq",
                table: "case_events",
                columns: new[] { "at", "case_id", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_case_papers_case_id_id",
                table: "case_papers",
                columns: new[] { "case_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_papers_file_id",
                table: "case_papers",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_papers_handed_in_at",
                table: "case_papers",
                column: "handed_in_at");

            migrationBuilder.CreateIndex(
                name: "ix_case_papers_work_item_id",
                table: "case_papers",
                column: "work_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_area_code_id",
                table: "cases",
                columns: new[] { "area_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_household_id",
                table: "cases",
                column: "household_id",
                filter: "household_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cases_number",
                table: "cases",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_running",
                table: "cases",
                columns: new[] { "procedure", "area_code", "id" },
                filter: "status = 0");

            migrationBuilder.CreateIndex(
                name: "ix_cases_started_by_id",
                table: "cases",
                columns: new[] { "started_by", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_escalation_rules_area_code_valid_from",
                table: "escalation_rules",
                columns: new[] { "area_code", "valid_from" });

            migrationBuilder.CreateIndex(
                name: "ix_escalation_steps_rule_id",
                table: "escalation_steps",
                column: "rule_id");

            migrationBuilder.CreateIndex(
                name: "ix_event_waits_name_correlation_id",
                table: "event_waits",
                columns: new[] { "name", "correlation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_field_surveys_area_code_held_on",
                table: "field_surveys",
                columns: new[] { "area_code", "held_on" });

            migrationBuilder.CreateIndex(
                name: "ix_files_hash",
                table: "files",
                column: "hash");

            migrationBuilder.CreateIndex(
                name: "ix_household_imports_open",
                table: "household_imports",
                column: "uploaded_at",
                filter: "status IN ('Checking', 'Checked')");

            migrationBuilder.CreateIndex(
                name: "ix_household_imports_user_id_uploaded_at",
                table: "household_imports",
                columns: new[] { "user_id", "uploaded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_household_incomes_household_id_year",
                table: "household_incomes",
                columns: new[] { "household_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_household_members_household_id",
                table: "household_members",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_household_members_id_number_index",
                table: "household_members",
                column: "id_number_index",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_household_members_id_number_tail",
                table: "household_members",
                column: "id_number_tail");

            migrationBuilder.CreateIndex(
                name: "ix_household_members_name",
                table: "household_members",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_household_status_household_id_valid_from",
                table: "household_status",
                columns: new[] { "household_id", "valid_from" });

            migrationBuilder.CreateIndex(
                name: "ix_household_status_taken_in",
                table: "household_status",
                columns: new[] { "valid_from", "household_id" },
                filter: "change IN ('Register', 'Monitor', 'Return')");

            migrationBuilder.CreateIndex(
                name: "ix_households_area_code_id",
                table: "households",
                columns: new[] { "area_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_households_batch_id",
                table: "households",
                column: "batch_id");

            migrationBuilder.CreateIndex(
                name: "ix_households_number",
                table: "households",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_at",
                table: "idempotency_keys",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_inspection_findings_inspection_id_id",
                table: "inspection_findings",
                columns: new[] { "inspection_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inspection_findings_visit_id",
                table: "inspection_findings",
                column: "visit_id");

            migrationBuilder.CreateIndex(
                name: "ix_inspection_visits_inspection_id_draw_number_household_id",
                table: "inspection_visits",
                columns: new[] { "inspection_id", "draw_number", "household_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inspection_visits_inspection_id_draw_number_id",
                table: "inspection_visits",
                columns: new[] { "inspection_id", "draw_number", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inspection_visits_inspector_id_id",
                table: "inspection_visits",
                columns: new[] { "inspector_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inspections_number",
                table: "inspections",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inspections_office_area_id",
                table: "inspections",
                columns: new[] { "office_area", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inspectors_user_id",
                table: "inspectors",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_instances_case_id",
                table: "instances",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_instances_children",
                table: "instances",
                columns: new[] { "version_id", "case_id" },
                filter: "status = 0 AND parent_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_instances_with_incidents",
                table: "instances",
                column: "id",
                filter: "incidents > 0");

            migrationBuilder.CreateIndex(
                name: "ix_messages_case_id",
                table: "messages",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_messages_unread",
                table: "messages",
                column: "user_id",
                filter: "read_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_messages_user_id_id",
                table: "messages",
                columns: new[] { "user_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_migration_cases_waiting",
                table: "migration_cases",
                columns: new[] { "migration_id", "case_id" },
                filter: "status = 0");

            migrationBuilder.CreateIndex(
                name: "ix_notices_case_id",
                table: "notices",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_notices_closed",
                table: "notices",
                columns: new[] { "closed_at", "case_area" },
                filter: "closed_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_notices_posted",
                table: "notices",
                columns: new[] { "posted_at", "case_area" },
                filter: "posted_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_notices_running",
                table: "notices",
                columns: new[] { "case_area", "ends_on", "id" },
                filter: "status IN (1, 2)");

            migrationBuilder.CreateIndex(
                name: "ix_objections_case_area_raised_at",
                table: "objections",
                columns: new[] { "case_area", "raised_at" });

            migrationBuilder.CreateIndex(
                name: "ix_objections_notice_id",
                table: "objections",
                column: "notice_id");

            migrationBuilder.CreateIndex(
                name: "ix_objections_open",
                table: "objections",
                columns: new[] { "case_area", "id" },
                filter: "status = 0");

            migrationBuilder.CreateIndex(
                name: "ix_organ_names_organ_id",
                table: "organ_names",
                column: "organ_id");

            migrationBuilder.CreateIndex(
                name: "ix_organs_area_code_department",
                table: "organs",
                columns: new[] { "area_code", "department" });

            migrationBuilder.CreateIndex(
                name: "ix_posts_role_key",
                table: "posts",
                column: "role_key");

            migrationBuilder.CreateIndex(
                name: "ix_posts_substitute_id",
                table: "posts",
                column: "substitute_id");

            migrationBuilder.CreateIndex(
                name: "ix_posts_user_id",
                table: "posts",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_procedure_areas_untold",
                table: "procedure_areas",
                column: "effective_from",
                filter: "told_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_procedure_areas_version_id_area_code_effective_from",
                table: "procedure_areas",
                columns: new[] { "version_id", "area_code", "effective_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_procedure_messages_user_id_read_at",
                table: "procedure_messages",
                columns: new[] { "user_id", "read_at" });

            migrationBuilder.CreateIndex(
                name: "ix_procedure_migrations_definition_id_id",
                table: "procedure_migrations",
                columns: new[] { "definition_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_procedure_migrations_running",
                table: "procedure_migrations",
                column: "id",
                filter: "status = 1");

            migrationBuilder.CreateIndex(
                name: "ix_procedure_versions_definition_id_version",
                table: "procedure_versions",
                columns: new[] { "definition_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rectification_imports_open",
                table: "rectification_imports",
                column: "uploaded_at",
                filter: "status IN ('Checking', 'Checked')");

            migrationBuilder.CreateIndex(
                name: "ix_rectification_imports_user_id_uploaded_at",
                table: "rectification_imports",
                columns: new[] { "user_id", "uploaded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_rectification_came",
                table: "rectification_items",
                columns: new[] { "created_at", "area_code" },
                filter: "state < 9");

            migrationBuilder.CreateIndex(
                name: "ix_rectification_campaign",
                table: "rectification_items",
                columns: new[] { "campaign_id", "area_code" },
                filter: "campaign_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_rectification_closed",
                table: "rectification_items",
                columns: new[] { "closed_on", "area_code" },
                filter: "state = 8")
                .Annotation("Npgsql:IndexInclude", new[] { "organ_id", "leader_id", "person_id", "close_by" });

            migrationBuilder.CreateIndex(
                name: "ix_rectification_explained",
                table: "rectification_items",
                columns: new[] { "explained_on", "area_code" },
                filter: "state = 6")
                .Annotation("Npgsql:IndexInclude", new[] { "organ_id", "leader_id", "person_id", "close_by" });

            migrationBuilder.CreateIndex(
                name: "ix_rectification_household",
                table: "rectification_items",
                column: "household_id",
                filter: "household_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_rectification_inspection",
                table: "rectification_items",
                columns: new[] { "inspection_id", "id" },
                filter: "inspection_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_rectification_items_area_code_id",
                table: "rectification_items",
                columns: new[] { "area_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rectification_items_number",
                table: "rectification_items",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rectification_items_source_batch_source_key",
                table: "rectification_items",
                columns: new[] { "source", "batch", "source_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rectification_late",
                table: "rectification_items",
                column: "area_code",
                filter: "is_late AND state IN (6, 8)")
                .Annotation("Npgsql:IndexInclude", new[] { "organ_id", "leader_id", "person_id", "close_by" });

            migrationBuilder.CreateIndex(
                name: "ix_rectification_open",
                table: "rectification_items",
                columns: new[] { "area_code", "due_on", "is_late", "state" },
                filter: "state IN (0, 1, 2, 3, 4, 5, 7)")
                .Annotation("Npgsql:IndexInclude", new[] { "organ_id", "leader_id", "person_id", "close_by" });

            migrationBuilder.CreateIndex(
                name: "ix_rectification_person",
                table: "rectification_items",
                column: "person_id",
                filter: "person_id IS NOT NULL AND state IN (0, 1, 2, 3, 4, 5, 7)");

            migrationBuilder.CreateIndex(
                name: "ix_rectification_unstarted",
                table: "rectification_items",
                column: "id",
                filter: "NOT is_started");

            migrationBuilder.CreateIndex(
                name: "ix_rectification_progress_item_id_id",
                table: "rectification_progress",
                columns: new[] { "item_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rest_days_area_code_date",
                table: "rest_days",
                columns: new[] { "area_code", "date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_standards_key_area_code_valid_from",
                table: "standards",
                columns: new[] { "key", "area_code", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_supervision_order_items_item_id",
                table: "supervision_order_items",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_supervision_order_notes_order_id_id",
                table: "supervision_order_notes",
                columns: new[] { "order_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_supervision_orders_addressee_addressee_id_id",
                table: "supervision_orders",
                columns: new[] { "addressee", "addressee_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_supervision_orders_area_code_id",
                table: "supervision_orders",
                columns: new[] { "area_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_supervision_orders_number",
                table: "supervision_orders",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_supervision_orders_organ_area_id",
                table: "supervision_orders",
                columns: new[] { "organ_area", "id" },
                filter: "organ_area IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_supervision_reports_area_code_id",
                table: "supervision_reports",
                columns: new[] { "area_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_supervision_reports_number",
                table: "supervision_reports",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_timers_case_id",
                table: "timers",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_timers_due_at_id",
                table: "timers",
                columns: new[] { "due_at", "id" },
                filter: "error IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_timers_given_up",
                table: "timers",
                column: "id",
                filter: "error IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_unmask_records_household_id_at",
                table: "unmask_records",
                columns: new[] { "household_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_user_claims_user_id",
                table: "user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_logins_user_id",
                table: "user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "email_index",
                table: "users",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "user_name_index",
                table: "users",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_waiting_packages_at",
                table: "waiting_packages",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_area",
                table: "work_items",
                columns: new[] { "case_area", "sort_at", "id" },
                filter: "status = 0");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_assigned",
                table: "work_items",
                columns: new[] { "assignee", "sort_at", "id" },
                filter: "status = 0 AND assignee IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_case_id",
                table: "work_items",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_claimable",
                table: "work_items",
                columns: new[] { "role", "organ_area", "sort_at", "id" },
                filter: "status = 0 AND assignee IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_county",
                table: "work_items",
                columns: new[] { "county", "sort_at", "id" },
                filter: "status = 0");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_done",
                table: "work_items",
                columns: new[] { "done_by", "done_at", "id" },
                descending: new[] { false, true, true },
                filter: "status = 1");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_finished",
                table: "work_items",
                column: "done_at",
                filter: "status = 1")
                .Annotation("Npgsql:IndexMethod", "brin")
                .Annotation("Npgsql:StorageParameter:autosummarize", true);

            migrationBuilder.CreateIndex(
                name: "ix_work_items_meetings",
                table: "work_items",
                columns: new[] { "done_at", "case_area" },
                filter: "status = 1 AND kind = 'Review'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agreement_differences");

            migrationBuilder.DropTable(
                name: "area_names");

            migrationBuilder.DropTable(
                name: "audit_events");

            migrationBuilder.DropTable(
                name: "audit_heads");

            migrationBuilder.DropTable(
                name: "audit_sealed_chains");

            migrationBuilder.DropTable(
                name: "audit_seals");

            migrationBuilder.DropTable(
                name: "campaign_duties");

            migrationBuilder.DropTable(
                name: "campaign_phases");

            migrationBuilder.DropTable(
                name: "campaign_receipts");

            migrationBuilder.DropTable(
                name: "case_events");

            migrationBuilder.DropTable(
                name: "case_papers");

            migrationBuilder.DropTable(
                name: "cases");

            migrationBuilder.DropTable(
                name: "clock_shift");

            migrationBuilder.DropTable(
                name: "counters");

            migrationBuilder.DropTable(
                name: "escalation_steps");

            migrationBuilder.DropTable(
                name: "event_waits");

            migrationBuilder.DropTable(
                name: "field_surveys");

            migrationBuilder.DropTable(
                name: "files");

            migrationBuilder.DropTable(
                name: "holiday_years");

            migrationBuilder.DropTable(
                name: "household_imports");

            migrationBuilder.DropTable(
                name: "household_incomes");

            migrationBuilder.DropTable(
                name: "household_members");

            migrationBuilder.DropTable(
                name: "household_status");

            migrationBuilder.DropTable(
                name: "idempotency_keys");

            migrationBuilder.DropTable(
                name: "income_windows");

            migrationBuilder.DropTable(
                name: "inspection_draws");

            migrationBuilder.DropTable(
                name: "inspection_findings");

            migrationBuilder.DropTable(
                name: "inspection_frames");

            migrationBuilder.DropTable(
                name: "inspection_strata");

            migrationBuilder.DropTable(
                name: "inspection_visits");

            migrationBuilder.DropTable(
                name: "inspectors");

            migrationBuilder.DropTable(
                name: "instances");

            migrationBuilder.DropTable(
                name: "messages");

            migrationBuilder.DropTable(
                name: "migration_cases");

            migrationBuilder.DropTable(
                name: "nodes");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "objections");

            migrationBuilder.DropTable(
                name: "organ_names");

            migrationBuilder.DropTable(
                name: "posts");

            migrationBuilder.DropTable(
                name: "problem_categories");

            migrationBuilder.DropTable(
                name: "procedure_areas");

            migrationBuilder.DropTable(
                name: "procedure_contents");

            migrationBuilder.DropTable(
                name: "procedure_edits");

            migrationBuilder.DropTable(
                name: "procedure_messages");

            migrationBuilder.DropTable(
                name: "procedure_migrations");

            migrationBuilder.DropTable(
                name: "protection_keys");

            migrationBuilder.DropTable(
                name: "rectification_imports");

            migrationBuilder.DropTable(
                name: "rectification_progress");

            migrationBuilder.DropTable(
                name: "reference_versions");

            migrationBuilder.DropTable(
                name: "rest_days");

            migrationBuilder.DropTable(
                name: "sealing_keys");

            migrationBuilder.DropTable(
                name: "standards");

            migrationBuilder.DropTable(
                name: "statutory_rules");

            migrationBuilder.DropTable(
                name: "supervision_order_items");

            migrationBuilder.DropTable(
                name: "supervision_order_notes");

            migrationBuilder.DropTable(
                name: "supervision_reports");

            migrationBuilder.DropTable(
                name: "timers");

            migrationBuilder.DropTable(
                name: "trusted_signers");

            migrationBuilder.DropTable(
                name: "unmask_records");

            migrationBuilder.DropTable(
                name: "user_claims");

            migrationBuilder.DropTable(
                name: "user_logins");

            migrationBuilder.DropTable(
                name: "user_tokens");

            migrationBuilder.DropTable(
                name: "waiting_packages");

            migrationBuilder.DropTable(
                name: "work_items");

            migrationBuilder.DropTable(
                name: "agreement_checks");

            migrationBuilder.DropTable(
                name: "areas");

            migrationBuilder.DropTable(
                name: "campaigns");

            migrationBuilder.DropTable(
                name: "escalation_rules");

            migrationBuilder.DropTable(
                name: "households");

            migrationBuilder.DropTable(
                name: "inspections");

            migrationBuilder.DropTable(
                name: "organs");

            migrationBuilder.DropTable(
                name: "roles");

            migrationBuilder.DropTable(
                name: "procedure_versions");

            migrationBuilder.DropTable(
                name: "rectification_items");

            migrationBuilder.DropTable(
                name: "supervision_orders");

            migrationBuilder.DropTable(
                name: "users");
        }
    }
}
