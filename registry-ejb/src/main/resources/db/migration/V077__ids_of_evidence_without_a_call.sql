-- The promise of V074 as an expression: the number of the transaction first, then the id. A function in PL/pgSQL cost a tenth of writing a row.
alter table audit_event alter column id
    set default case when pg_current_xact_id() is null then null else nextval('audit_event_evidence_seq') end;
alter table message_log alter column id
    set default case when pg_current_xact_id() is null then null else nextval('message_log_evidence_seq') end;
drop function evidence_id(regclass);
