-- A term that a change of the calendar moved, as it was and as it is.
create table due_date_change (
    id              bigint generated always as identity primary key,
    application_id  bigint not null references application,
    round           integer not null,
    old_accepted_on date not null,
    old_due_on      date not null,
    new_accepted_on date not null,
    new_due_on      date not null,
    act             text not null,
    changed_at      timestamptz not null
);
create index due_date_change_application_idx on due_date_change (application_id, id);
create trigger due_date_change_append_only before update or delete on due_date_change
    for each row execute function refuse_change();

-- Sessions from before this moment have ended: roles, password or access changed.
alter table staff add column access_changed_at timestamptz;
