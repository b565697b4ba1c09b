-- A row of evidence is written once and never touched again: its seal tells which rows it holds and what their hashes were. Sealing by an
-- update wrote every row, and its entries in four indexes, a second time.

-- Whoever is given an id of evidence has the number of its transaction before. So once all transactions have ended that had begun at some
-- moment, no row can appear any more under an id that was given before it.
create function evidence_id(ids regclass) returns bigint language plpgsql as $$
begin
    perform pg_current_xact_id();
    return nextval(ids);
end $$;

create function seal_apart(evidence text, seals text) returns void language plpgsql as $$
begin
    execute format('create sequence %1$s_evidence_seq', evidence);
    execute format('select setval(%2$L, (select coalesce(max(id), 0) + 1 from %1$s), false)', evidence, evidence || '_evidence_seq');
    execute format('alter table %1$s alter column id drop identity,
        alter column id set default evidence_id(%2$L)', evidence, evidence || '_evidence_seq');
    execute format('alter sequence %1$s_evidence_seq owned by %1$s.id', evidence);

    -- events: the ids of its rows; hashes: theirs, one after the other in the order of ids; settled: no id up to this one waits for a seal
    execute format('alter table %1$s disable trigger user', seals);
    execute format('alter table %1$s add column events int8multirange, add column hashes bytea, add column settled bigint,
        alter column hashes set storage external', seals);
    execute format('update %2$s s set events = e.events, hashes = e.hashes from
        (select seal_id, range_agg(int8range(id, id, ''[]'')) as events, string_agg(hash, ''''::bytea order by id) as hashes
         from %1$s where seal_id is not null group by seal_id) e where e.seal_id = s.id', evidence, seals);
    execute format('update %2$s set events = coalesce(events, ''{}''), hashes = coalesce(hashes, ''''), settled = coalesce(least(
        (select min(id) - 1 from %1$s where seal_id is null), (select max(id) from %1$s where seal_id is not null)), 0)', evidence, seals);
    execute format('alter table %1$s alter column events set not null, alter column hashes set not null,
        alter column settled set not null', seals);
    execute format('alter table %1$s enable trigger user', seals);
    execute format('create index %1$s_events_idx on %1$s using gist (events)', seals);

    execute format('drop trigger %1$s_append_only on %1$s', evidence);
    execute format('create trigger %1$s_append_only before update or delete on %1$s
        for each row execute function refuse_change()', evidence);
    execute format('alter table %1$s drop column seal_id, drop column hash', evidence);
end $$;

select seal_apart('audit_event', 'audit_seal');
select seal_apart('message_log', 'message_seal');
drop function seal_apart(text, text);
drop function seal_row_only();
