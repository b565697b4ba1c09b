-- The office filters by the region of the provider. With the region in the application's own row a page, and the count of what
-- matches, are read along an index; before, the queue was walked with a look at the provider of each application.

drop index application_queue_idx;
drop index application_decided_idx;
alter table application add column region_code text;
update application a set region_code = p.region_code from provider p where p.id = a.provider_id;
alter table application alter column region_code set not null;

-- The row of the provider is held, so that an application and a change of region that come at once see each other.
create function application_in_region() returns trigger language plpgsql as $$
begin
    select region_code into new.region_code from provider where id = new.provider_id for share;
    return new;
end $$;
create trigger application_in_region before insert on application for each row
    when (new.region_code is null) execute function application_in_region();

-- In the order in which applications are always locked.
create function applications_move() returns trigger language plpgsql as $$
begin
    update application set region_code = new.region_code
    where id in (select id from application where provider_id = new.id order by id for no key update);
    return null;
end $$;
create trigger applications_move after update of region_code on provider for each row
    when (old.region_code <> new.region_code) execute function applications_move();

create index application_queue_idx on application (due_on, id) where status = 'SUBMITTED';
create index application_queue_region_idx on application (region_code, due_on, id) where status = 'SUBMITTED';
create index application_queue_profession_idx on application (profession_code, due_on, id) where status = 'SUBMITTED';
create index application_queue_both_idx on application (region_code, profession_code, due_on, id) where status = 'SUBMITTED';
create index application_decided_idx on application (status, due_on desc, id desc) include (profession_code)
    where status <> 'SUBMITTED' and due_on is not null;
create index application_decided_region_idx on application (status, region_code, due_on desc, id desc) include (profession_code)
    where status <> 'SUBMITTED' and due_on is not null;
