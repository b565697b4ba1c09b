-- Suspension, resumption and exclusion of entries by the supervisor, with ground and basis (the Rules are silent on them).

create table entry_ground (
    code    text primary key,
    action  text not null check (action in ('SUSPEND', 'RESUME', 'EXCLUDE')),
    name_kk text not null,
    name_ru text not null,
    rank    integer not null
);

insert into entry_ground (code, action, name_kk, name_ru, rank) values
    ('LICENCE_SUSPENDED', 'SUSPEND', 'қызмет ұсынушы лицензиясының қолданылуы тоқтатыла тұрды', 'действие лицензии поставщика услуг приостановлено', 1),
    ('QUALIFICATION_EXPIRED', 'SUSPEND', 'біліктілік санатының немесе маман сертификатының қолданылу мерзімі өтті', 'истек срок действия квалификационной категории или сертификата специалиста', 2),
    ('AUTHORITY_ACT', 'SUSPEND', 'соттың немесе уәкілетті мемлекеттік органның актісі', 'акт суда или уполномоченного государственного органа', 3),
    ('REQUEST_TO_SUSPEND', 'SUSPEND', 'қызмет ұсынушының немесе маманның тоқтата тұру туралы өтініші', 'обращение поставщика услуг или специалиста о приостановлении', 4),
    ('GROUND_CEASED', 'RESUME', 'тоқтата тұру негізі жойылды', 'основание приостановления устранено', 5),
    ('SUSPENDED_BY_MISTAKE', 'RESUME', 'жазба қателесіп тоқтатылған', 'запись приостановлена ошибочно', 6),
    ('LICENCE_ENDED', 'EXCLUDE', 'қызмет ұсынушы лицензиясының қолданылуы тоқтатылды', 'действие лицензии поставщика услуг прекращено', 7),
    ('EMPLOYMENT_ENDED', 'EXCLUDE', 'еңбек қатынастары тоқтатылды', 'трудовые отношения прекращены', 8),
    ('REFUSAL_GROUND_AROSE', 'EXCLUDE', 'Қағидалардың 9-тармағында көзделген бас тарту негізі туындады', 'возникло основание отказа, предусмотренное пунктом 9 Правил', 9),
    ('UNRELIABLE_DATA', 'EXCLUDE', 'ұсынылған мәліметтердің анық еместігі анықталды', 'установлена недостоверность представленных сведений', 10),
    ('REQUEST_TO_EXCLUDE', 'EXCLUDE', 'қызмет ұсынушының немесе маманның шығару туралы өтініші', 'обращение поставщика услуг или специалиста об исключении', 11),
    ('DECEASED', 'EXCLUDE', 'маманның қайтыс болуы', 'смерть специалиста', 12);

create table entry_measure (
    specialist_id bigint not null,
    version       integer not null,
    action        text not null check (action in ('SUSPEND', 'RESUME', 'EXCLUDE')),
    ground_code   text not null references entry_ground,
    comment       text,
    basis_act     text,
    basis_number  text,
    basis_date    date,
    staff_id      bigint not null references staff,
    taken_at      timestamptz not null,
    primary key (specialist_id, version),
    foreign key (specialist_id, version) references specialist_version,
    check (action = 'RESUME' or (basis_act is not null and basis_number is not null and basis_date is not null))
);
create index entry_measure_ground_idx on entry_measure (ground_code);
create index entry_measure_staff_idx on entry_measure (staff_id);
create trigger entry_measure_append_only before update or delete on entry_measure
    for each row execute function refuse_change();

-- The register as staff leaf through it: last registered first, and what is not in force by itself.
create index specialist_register_idx on specialist (registered_on desc, id desc);
create index specialist_not_active_idx on specialist (status, registered_on desc, id desc) where status <> 'ACTIVE';
