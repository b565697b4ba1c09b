-- The registry of specialists who provide special social services (Order No. 21 of 23 January 2025).
-- What must hold is held here: foreign keys, checks, unique partial indexes, append-only tables.

create extension if not exists pg_trgm;

create sequence entity_seq start with 50 increment by 50;
create sequence registry_number_seq start with 10000001;
create sequence application_number_seq;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'table % is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

-- Reference data ------------------------------------------------------------------------------------------------

create table region (
    code    text primary key check (code ~ '^\d{9}$'),
    name_kk text not null,
    name_ru text not null
);

create table category_scheme (
    code            text primary key,
    name_kk         text not null,
    name_ru         text not null,
    validity_months integer check (validity_months > 0),
    valid_from      date not null,
    valid_to        date,
    check (valid_to is null or valid_to > valid_from)
);

create table category (
    code        text primary key,
    scheme_code text not null references category_scheme,
    name_kk     text not null,
    name_ru     text not null,
    rank        integer not null,
    no_category boolean not null default false
);
create index category_scheme_code_idx on category (scheme_code);

create table profession (
    code        text primary key,
    name_kk     text not null,
    name_ru     text not null,
    scheme_code text references category_scheme,
    medical     boolean not null default false,
    rank        integer not null default 0
);
create index profession_scheme_code_idx on profession (scheme_code);

create table education_level (
    code    text primary key,
    name_kk text not null,
    name_ru text not null,
    rank    integer not null
);

create table document_kind (
    code       text primary key,
    name_kk    text not null,
    name_ru    text not null,
    hint_kk    text,
    hint_ru    text,
    file_asked boolean not null,
    expires    boolean not null,
    rank       integer not null
);

create table service_setting (
    code    text primary key,
    name_kk text not null,
    name_ru text not null,
    rank    integer not null
);

create table decision_reason (
    code    text primary key check (code ~ '^(RET|REF)-[1-4]$'),
    outcome text not null check (outcome in ('RETURNED', 'REFUSED')),
    name_kk text not null,
    name_ru text not null,
    clause  text not null
);

create table calendar_year (
    year integer primary key
);

create table calendar_moving_holiday (
    date    date primary key,
    holiday text not null check (holiday in ('KURBAN_AIT'))
);

create table calendar_override (
    date         date primary key,
    kind         text not null check (kind in ('OFF', 'WORK')),
    act          text not null,
    published_on date
);

-- Accounts of applicants and staff ------------------------------------------------------------------------------

create table account (
    id           bigint primary key,
    email        text unique,
    phone        text unique check (phone ~ '^\+7\d{10}$'),
    language     text not null check (language in ('kk', 'ru')),
    created_at   timestamptz not null,
    signed_in_at timestamptz,
    version      integer not null,
    check (email is not null or phone is not null)
);

create table one_time_code (
    id           bigint primary key,
    purpose      text not null check (purpose in ('SIGN_IN', 'CONSENT')),
    subject_hash text not null,
    code_hash    text not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    tries        integer not null default 0 check (tries between 0 and 5),
    used_at      timestamptz
);
create index one_time_code_subject_idx on one_time_code (purpose, subject_hash, created_at desc);

create table rate_limit (
    id         text primary key,
    state      bytea,
    expires_at bigint
);

create table staff (
    id              bigint primary key,
    login           text not null unique check (login = lower(login)),
    name            text not null,
    email           text,
    password_hash   text not null,
    totp_sealed     text,
    totp_last_step  bigint,
    roles           text not null check (roles ~ '^(REVIEWER|SUPERVISOR|AUDITOR|SYSADMIN|MINISTRY)(,(REVIEWER|SUPERVISOR|AUDITOR|SYSADMIN|MINISTRY))*$'),
    active          boolean not null default true,
    failed_sign_ins integer not null default 0,
    locked_until    timestamptz,
    created_at      timestamptz not null,
    version         integer not null
);

create table client (
    id             bigint primary key,
    code           text not null unique,
    name           text not null,
    bin            text check (bin ~ '^\d{12}$'),
    kind           text not null check (kind in ('SOAP', 'REST')),
    secret_hash    text unique,
    secret_sealed  text,
    operations     text not null,
    text_password  boolean not null default false,
    active         boolean not null default true,
    last_used_at   timestamptz,
    created_at     timestamptz not null,
    check ((kind = 'REST') = (secret_hash is not null)),
    check ((kind = 'SOAP') = (secret_sealed is not null))
);

-- Providers, applications, decisions ----------------------------------------------------------------------------

create table provider (
    id              bigint primary key,
    account_id      bigint not null unique references account,
    kind            text not null check (kind in ('PERSON', 'ORGANISATION')),
    iin             text unique check (iin ~ '^\d{12}$'),
    bin             text unique check (bin ~ '^\d{12}$'),
    name_kk         text not null,
    name_ru         text not null,
    licence_number  text not null,
    licence_date    date not null,
    region_code     text not null references region,
    address         text not null,
    phone           text,
    email           text,
    search_loose    text not null,
    created_at      timestamptz not null,
    version         integer not null,
    check ((kind = 'PERSON' and iin is not null and bin is null) or (kind = 'ORGANISATION' and bin is not null and iin is null))
);
create index provider_region_code_idx on provider (region_code);

create table provider_setting (
    provider_id  bigint not null references provider,
    setting_code text not null references service_setting,
    primary key (provider_id, setting_code)
);
create index provider_setting_code_idx on provider_setting (setting_code);

create table application (
    id                   bigint primary key,
    number               text not null unique check (number ~ '^\d{4}-\d{6,}$'),
    provider_id          bigint not null references provider,
    status               text not null check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'REGISTERED', 'REFUSED', 'WITHDRAWN')),
    round                integer not null default 1 check (round > 0),
    iin                  text check (iin ~ '^\d{12}$'),
    surname              text,
    given_name           text,
    patronymic           text,
    birth_date           date,
    specialist_phone     text check (specialist_phone ~ '^\+7\d{10}$'),
    specialist_email     text,
    specialist_language  text check (specialist_language in ('kk', 'ru')),
    profession_code      text references profession,
    specialty            text,
    education_level_code text references education_level,
    education_institution text,
    graduation_year      integer check (graduation_year between 1940 and 2100),
    category_code        text references category,
    category_issued_on   date,
    category_valid_until date,
    job_position         text,
    staff_position       text,
    created_at           timestamptz not null,
    updated_at           timestamptz not null,
    submitted_at         timestamptz,
    accepted_on          date,
    due_on               date,
    decided_at           timestamptz,
    version              integer not null,
    check (category_valid_until is null or category_issued_on is null or category_valid_until > category_issued_on),
    check (status = 'DRAFT' or status = 'WITHDRAWN' or (submitted_at is not null and accepted_on is not null and due_on is not null)),
    check (due_on is null or due_on > accepted_on)
);
-- One open application per provider and person (para 6; DESIGN 3.2).
create unique index application_open_uq on application (provider_id, iin) where status in ('DRAFT', 'SUBMITTED', 'RETURNED');
create index application_provider_idx on application (provider_id, updated_at desc);
create index application_queue_idx on application (due_on, id) where status = 'SUBMITTED';
create index application_iin_idx on application (iin);
create index application_profession_idx on application (profession_code);
create index application_education_level_idx on application (education_level_code);
create index application_category_idx on application (category_code);

create table stored_file (
    sha256       text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size         bigint not null check (size > 0),
    content_type text not null check (content_type in ('application/pdf', 'image/jpeg', 'image/png')),
    stored_at    timestamptz not null
);

create table application_document (
    id             bigint primary key,
    application_id bigint not null references application,
    kind_code      text not null references document_kind,
    number         text not null,
    issued_on      date,
    expires_on     date,
    sha256         text references stored_file,
    file_name      text,
    added_at       timestamptz not null,
    removed_at     timestamptz,
    check (expires_on is null or issued_on is null or expires_on > issued_on),
    check ((sha256 is null) = (file_name is null))
);
create index application_document_application_idx on application_document (application_id);
create index application_document_kind_idx on application_document (kind_code);
create index application_document_sha256_idx on application_document (sha256);

-- What was sent in each round, as it was sent.
create table application_round (
    application_id bigint not null references application,
    round          integer not null,
    submitted_at   timestamptz not null,
    accepted_on    date not null,
    due_on         date not null,
    iin            text not null check (iin ~ '^\d{12}$'),
    content        jsonb not null,
    primary key (application_id, round)
);
create trigger application_round_append_only before update or delete on application_round
    for each row execute function refuse_change();

create table decision (
    id             bigint primary key,
    application_id bigint not null,
    round          integer not null,
    outcome        text not null check (outcome in ('REGISTERED', 'RETURNED', 'REFUSED')),
    comment        text,
    basis_act      text,
    basis_number   text,
    basis_date     date,
    staff_id       bigint not null references staff,
    decided_at     timestamptz not null,
    rule_version   text not null,
    evidence       jsonb not null,
    unique (application_id, round),
    foreign key (application_id, round) references application_round,
    check (outcome <> 'RETURNED' or comment is not null),
    check (outcome <> 'REFUSED' or (basis_act is not null and basis_number is not null and basis_date is not null))
);
create index decision_staff_idx on decision (staff_id);
create trigger decision_append_only before update or delete on decision
    for each row execute function refuse_change();

create table decision_reason_given (
    decision_id bigint not null references decision,
    reason_code text not null references decision_reason,
    primary key (decision_id, reason_code)
);
create index decision_reason_given_code_idx on decision_reason_given (reason_code);
create trigger decision_reason_given_append_only before update or delete on decision_reason_given
    for each row execute function refuse_change();

-- Consents (para 5) ---------------------------------------------------------------------------------------------

create table consent (
    id           bigint primary key,
    party        text not null check (party in ('PROVIDER', 'SPECIALIST')),
    provider_id  bigint not null references provider,
    iin          text check (iin ~ '^\d{12}$'),
    text_version text not null,
    channel      text not null check (channel in ('PORTAL', 'EMAIL', 'SMS', 'BULK')),
    given_at     timestamptz not null,
    withdrawn_at timestamptz,
    check ((party = 'SPECIALIST') = (iin is not null)),
    check (withdrawn_at is null or withdrawn_at >= given_at)
);
create unique index consent_provider_standing_uq on consent (provider_id) where party = 'PROVIDER' and withdrawn_at is null;
create unique index consent_specialist_standing_uq on consent (provider_id, iin) where party = 'SPECIALIST' and withdrawn_at is null;
create index consent_provider_idx on consent (provider_id);

create table consent_request (
    id             bigint primary key,
    token_hash     text not null unique,
    application_id bigint not null references application,
    provider_id    bigint not null references provider,
    iin            text not null check (iin ~ '^\d{12}$'),
    channel        text not null check (channel in ('EMAIL', 'SMS')),
    address        text not null,
    language       text not null check (language in ('kk', 'ru')),
    created_at     timestamptz not null
);
create index consent_request_application_idx on consent_request (application_id);
create index consent_request_provider_idx on consent_request (provider_id, iin);

-- The register and its history (DESIGN 3.4) ---------------------------------------------------------------------

create table specialist (
    id              bigint primary key,
    registry_number text not null unique check (registry_number ~ '^\d{9}$'),
    provider_id     bigint not null references provider,
    iin             text not null check (iin ~ '^\d{12}$'),
    status          text not null check (status in ('ACTIVE', 'SUSPENDED', 'EXCLUDED')),
    registered_on   date not null,
    current_version integer not null check (current_version > 0),
    updated_at      timestamptz not null,
    version         integer not null,
    unique (provider_id, iin)
);
create index specialist_iin_idx on specialist (iin);

create table specialist_version (
    specialist_id        bigint not null references specialist,
    version              integer not null check (version > 0),
    valid_from           timestamptz not null,
    valid_to             timestamptz,
    status               text not null check (status in ('ACTIVE', 'SUSPENDED', 'EXCLUDED')),
    surname              text not null,
    given_name           text not null,
    patronymic           text,
    profession_code      text not null references profession,
    specialty            text not null,
    education_level_code text not null references education_level,
    education_institution text not null,
    graduation_year      integer not null,
    category_code        text references category,
    category_issued_on   date,
    category_valid_until date,
    job_position         text not null,
    staff_position       text not null,
    provider_bin         text,
    provider_name_kk     text not null,
    provider_name_ru     text not null,
    licence_number       text not null,
    region_code          text not null references region,
    settings             text not null,
    application_id       bigint references application,
    decision_id          bigint references decision,
    primary key (specialist_id, version),
    check (valid_to is null or valid_to >= valid_from)
);
create unique index specialist_version_current_uq on specialist_version (specialist_id) where valid_to is null;
create index specialist_version_application_idx on specialist_version (application_id);
create index specialist_version_decision_idx on specialist_version (decision_id);
create index specialist_version_region_idx on specialist_version (region_code);
create index specialist_version_profession_idx on specialist_version (profession_code);
create index specialist_version_education_level_idx on specialist_version (education_level_code);
create index specialist_version_category_idx on specialist_version (category_code);

-- A version may be closed once and never else changed.
create function close_version_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.valid_to is not null or new.valid_to is null
       or (to_jsonb(new) - 'valid_to') <> (to_jsonb(old) - 'valid_to') then
        raise exception 'a version of an entry may only be closed' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger specialist_version_append_only before update or delete on specialist_version
    for each row execute function close_version_only();

-- Public read model (DESIGN 3.6): only what both consents allow, no IIN ---------------------------------------------

create table publication (
    specialist_id        bigint primary key references specialist,
    registry_number      text not null unique,
    status               text not null,
    surname              text not null,
    given_name           text not null,
    patronymic           text,
    profession_code      text not null references profession,
    specialty            text not null,
    education_level_code text not null references education_level,
    education_institution text not null,
    graduation_year      integer not null,
    category_code        text references category,
    category_issued_on   date,
    category_valid_until date,
    job_position         text not null,
    provider_id          bigint not null references provider,
    provider_bin         text,
    provider_name_kk     text not null,
    provider_name_ru     text not null,
    licence_number       text not null,
    region_code          text not null references region,
    settings             text[] not null,
    registered_on        date not null,
    version              integer not null,
    updated_at           timestamptz not null,
    sort_name            text collate "kk-x-icu" not null,
    search_exact         text not null,
    search_loose         text not null
);
create index publication_name_idx on publication (sort_name, specialist_id);
create index publication_search_loose_idx on publication using gin (search_loose gin_trgm_ops);
create index publication_search_exact_idx on publication using gin (search_exact gin_trgm_ops);
create index publication_region_idx on publication (region_code, sort_name, specialist_id);
create index publication_profession_idx on publication (profession_code, sort_name, specialist_id);
create index publication_category_idx on publication (category_code, sort_name, specialist_id);
create index publication_education_level_idx on publication (education_level_code);
create index publication_provider_idx on publication (provider_id);
create index publication_provider_bin_idx on publication (provider_bin);
create index publication_settings_idx on publication using gin (settings);

-- Change feed (DESIGN 3.5). Rows are written with the change; their place in the feed is given afterwards, to committed
-- rows only and by one hand at a time, so that a row which commits late can never appear behind a cursor already read.
create table change_event (
    id              bigint generated always as identity primary key,
    place           bigint unique,
    specialist_id   bigint not null references specialist,
    registry_number text not null,
    kind            text not null check (kind in ('PUBLISHED', 'WITHDRAWN')),
    version         integer not null,
    changed_at      timestamptz not null
);
create index change_event_unplaced_idx on change_event (id) where place is null;
create index change_event_specialist_idx on change_event (specialist_id, id);
create sequence change_place_seq;

create function place_changes() returns bigint language plpgsql as $$
declare placed bigint;
begin
    if not exists (select 1 from change_event where place is null) then
        return 0;
    end if;
    perform pg_advisory_xact_lock(hashtext('place_changes'));
    with next as (select id from change_event where place is null order by id for update),
         numbered as (select id, nextval('change_place_seq') as place from (select id from next order by id) as o)
    update change_event set place = numbered.place from numbered where change_event.id = numbered.id;
    get diagnostics placed = row_count;
    return placed;
end $$;

-- Notices (DESIGN 3.7) ------------------------------------------------------------------------------------------

create table notification (
    id              bigint generated always as identity primary key,
    channel         text not null check (channel in ('EMAIL', 'SMS')),
    recipient       text not null,
    language        text not null check (language in ('kk', 'ru')),
    kind            text not null,
    subject         text not null,
    body            text not null,
    account_id      bigint references account,
    application_id  bigint references application,
    created_at      timestamptz not null,
    next_attempt_at timestamptz not null,
    attempts        integer not null default 0,
    sent_at         timestamptz,
    failed_at       timestamptz,
    last_error      text
);
create index notification_due_idx on notification (next_attempt_at) where sent_at is null and failed_at is null;
create index notification_account_idx on notification (account_id, created_at desc);
create index notification_application_idx on notification (application_id);

-- Audit (DESIGN 3.9) --------------------------------------------------------------------------------------------

create table audit_seal (
    id            bigint generated always as identity primary key,
    sealed_at     timestamptz not null,
    event_count   integer not null check (event_count > 0),
    previous_root bytea not null,
    root          bytea not null
);
create trigger audit_seal_append_only before update or delete on audit_seal
    for each row execute function refuse_change();

create table audit_event (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    actor_kind   text not null check (actor_kind in ('ANONYMOUS', 'APPLICANT', 'SPECIALIST', 'STAFF', 'CLIENT', 'SYSTEM')),
    actor_id     text,
    action       text not null,
    subject_kind text,
    subject_id   text,
    outcome      text not null,
    purpose      text,
    details      jsonb not null default '{}',
    client_ip    text,
    seal_id      bigint references audit_seal,
    hash         bytea,
    check ((seal_id is null) = (hash is null))
);
create index audit_event_unsealed_idx on audit_event (id) where seal_id is null;
create index audit_event_seal_idx on audit_event (seal_id, id);
create index audit_event_subject_idx on audit_event (subject_kind, subject_id, id desc);
create index audit_event_at_idx on audit_event (at desc);

create function seal_event_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.seal_id is not null or new.seal_id is null
       or (to_jsonb(new) - 'seal_id' - 'hash') <> (to_jsonb(old) - 'seal_id' - 'hash') then
        raise exception 'audit events are append-only' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger audit_event_append_only before update or delete on audit_event
    for each row execute function seal_event_only();

create function refuse_truncate() returns trigger language plpgsql as $$
begin
    raise exception 'table % is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger audit_event_no_truncate before truncate on audit_event execute function refuse_truncate();
create trigger audit_seal_no_truncate before truncate on audit_seal execute function refuse_truncate();
create trigger decision_no_truncate before truncate on decision execute function refuse_truncate();
create trigger specialist_version_no_truncate before truncate on specialist_version execute function refuse_truncate();
