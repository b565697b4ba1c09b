-- What holds for tables whatever migration made them: evidence is neither changed nor emptied, foreign keys have an index. A test
-- walks the catalogue and says what is missing here.

create or replace trigger consent_kept before delete on consent for each row execute function refuse_change();
create or replace trigger consent_withdrawn_once before update on consent for each row
    when (old.withdrawn_at is not null or new.withdrawn_at is null
          or (old.id, old.party, old.provider_id, old.iin, old.text_version, old.channel, old.given_at)
             is distinct from (new.id, new.party, new.provider_id, new.iin, new.text_version, new.channel, new.given_at))
    execute function refuse_change();

create or replace trigger change_event_kept before delete on change_event for each row execute function refuse_change();
create or replace trigger change_event_placed_once before update on change_event for each row
    when (old.place is not null or new.place is null
          or (old.id, old.specialist_id, old.registry_number, old.kind, old.version, old.changed_at)
             is distinct from (new.id, new.specialist_id, new.registry_number, new.kind, new.version, new.changed_at))
    execute function refuse_change();

create or replace trigger application_round_no_truncate before truncate on application_round execute function refuse_truncate();
create or replace trigger decision_reason_given_no_truncate before truncate on decision_reason_given execute function refuse_truncate();
create or replace trigger consent_no_truncate before truncate on consent execute function refuse_truncate();
create or replace trigger change_event_no_truncate before truncate on change_event execute function refuse_truncate();
create or replace trigger entry_measure_no_truncate before truncate on entry_measure execute function refuse_truncate();

create index if not exists bus_outbox_client_idx on bus_outbox (client_id);
