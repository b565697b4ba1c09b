-- What the office needs beyond the review itself.

-- A password that an administrator gave; the member chooses another at the next sign-in.
alter table staff add column password_temporary boolean not null default false;

-- Who works on an application. Visible to others, no lock: anybody may still decide.
create table application_claim (
    application_id bigint not null references application,
    round          integer not null,
    staff_id       bigint not null references staff,
    claimed_at     timestamptz not null,
    primary key (application_id, round)
);
create index application_claim_staff_idx on application_claim (staff_id);

-- The folded name of the specialist, for the search of the queue; rows of before are folded at their next change.
alter table application add column search_loose text;
create index application_search_idx on application using gin (search_loose gin_trgm_ops) where status = 'SUBMITTED';
create index provider_search_idx on provider using gin (search_loose gin_trgm_ops);

-- The lists of what has been decided, latest due date first.
create index application_decided_idx on application (status, due_on desc, id desc) where status <> 'SUBMITTED' and due_on is not null;
